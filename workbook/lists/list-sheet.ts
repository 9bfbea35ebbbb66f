import { columnLetters } from '../../core/index.ts';
import { OFFICIAL_PAGE } from '../write/official-page.ts';
import { neededHeight } from '../write/row-height.ts';
import type { CellSpec, CellStyleSpec, RowSpec, SheetSpec } from '../write/spec.ts';
import { BODY, FONT, HEADER, LINK, TITLE } from './looks.ts';

export type ListCell = {
  text: string;
  fill?: string;
  /** A cell of the workbook that this one leads to. */
  location?: string;
};

export type List = {
  name: string;
  /** The first line is the title. */
  head: string[];
  columns: [title: string, width: number][];
  lines: ListCell[][];
};

function styleOf({ fill, location }: ListCell): CellStyleSpec {
  const style = location === undefined ? BODY : LINK;
  return fill === undefined ? style : { ...style, fill };
}

function lineRow(line: ListCell[], row: number, widths: number[]): RowSpec {
  const cells = line.map((cell, n): CellSpec => ({ column: n + 1, content: cell.text, style: styleOf(cell) }));
  const spec = { row, cells };
  return { ...spec, fittedHeight: neededHeight(spec, widths, FONT.size) };
}

/** A list for people: a few lines about it, then a table that can be filtered and leads to what it speaks of. */
export function listSheet({ name, head, columns, lines }: List): SheetSpec {
  const widths = columns.map(([, width]) => width);
  const header = head.length + 2;
  const first = header + 1;
  const headRows = head.map((content, n) => ({
    row: n + 1,
    cells: [{ column: 1, content, style: n === 0 ? TITLE : { text: true as const } }],
  }));
  const titles = { row: header, cells: columns.map(([content], n) => ({ column: n + 1, content, style: HEADER })) };
  const titleRow = { ...titles, fittedHeight: neededHeight(titles, widths, FONT.size) };
  return {
    name,
    widths,
    rows: [...headRows, titleRow, ...lines.map((line, n) => lineRow(line, first + n, widths))],
    page: { ...OFFICIAL_PAGE, titleRows: [header, header] },
    frozenAt: `A${first}`,
    filter: `A${header}:${columnLetters(columns.length)}${header + lines.length}`,
    links: lines.flatMap((line, n) =>
      line.flatMap(({ location }, column) =>
        location === undefined ? [] : [{ cell: `${columnLetters(column + 1)}${first + n}`, location }],
      ),
    ),
  };
}
