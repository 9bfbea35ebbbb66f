import { fromA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';

/** The boxes that comments appear in are drawn in VML (ECMA-376 part 4, 19.4), without which Excel shows none. */
const NAMESPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};

const declared = (missingIn: string): string =>
  Object.entries(NAMESPACES)
    .filter(([prefix]) => !missingIn.includes(`xmlns:${prefix}=`))
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('');

export const EMPTY_BOXES = `<xml${declared('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

const SHAPE_TYPE_ID = '_x0000_t202';
const shapeType = (namespaces: string): string =>
  `<v:shapetype${namespaces} id="${SHAPE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Columns to the right and rows that a box covers: enough for two or three sentences. */
const WIDTH = 3;
const HEIGHT = 4;

function box(cell: A1, id: number, namespaces: string): string {
  const { row, col } = fromA1(cell);
  const anchor = [col, 15, Math.max(0, row - 2), 4, col + WIDTH, 15, row - 1 + HEIGHT, 4];
  return (
    `<v:shape${namespaces} id="_x0000_s${id}" type="#${SHAPE_TYPE_ID}" ` +
    'style="position:absolute;width:240pt;height:110pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">' +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${col - 1}</x:Column></x:ClientData></v:shape>`
  );
}

/** Ids of shapes of one sheet; they start at 1025, the first of the block that the layout names. */
function nextId(vml: string): number {
  const ids = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  return Math.max(1024, ...ids) + 1;
}

/** Boxes for these cells after what is drawn there. VML need not be well-formed, so it is not parsed. */
export function withBoxes(vml: string, cells: A1[]): string {
  const namespaces = declared(/<xml\b[^>]*>/i.exec(vml)?.[0] ?? '');
  const first = nextId(vml);
  const type = vml.includes(`id="${SHAPE_TYPE_ID}"`) ? '' : shapeType(namespaces);
  const boxes = type + cells.map((cell, n) => box(cell, first + n, namespaces)).join('');
  const close = vml.toLowerCase().lastIndexOf('</xml>');
  if (close >= 0) return vml.slice(0, close) + boxes + vml.slice(close);
  return vml.replace(/<xml\b([^>]*?)\s*\/>/i, (_, attributes: string) => `<xml${attributes}>${boxes}</xml>`);
}
