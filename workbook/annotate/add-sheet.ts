import type { PackageEdit } from '../package/package-edit.ts';
import { addChildren, childPlaces, findElement, withAttribute } from '../xml/insert.ts';
import { XmlReader } from '../xml/reader.ts';
import { encodeAttribute } from '../xml/text.ts';
import { sheetXml } from '../write/sheet.ts';
import type { SheetSpec } from '../write/spec.ts';
import { stringXml } from '../write/strings.ts';
import type { StyleEdit } from '../package/style-edit.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Excel's bound on a sheet's name. */
const LONGEST_NAME = 31;

/** A name that no other sheet has; Excel does not tell letter case apart there. */
function freeName(wanted: string, taken: string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` (${n})`;
    const name = wanted.slice(0, LONGEST_NAME - end.length) + end;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/** Of chart sheets, too. */
function sheetNames(workbook: string): string[] {
  return childPlaces(workbook, 'sheets').map(({ start, end }) => {
    const reader = new XmlReader(workbook.slice(start, end));
    reader.next();
    return reader.attr('name') ?? '';
  });
}

/** Names that belong to one sheet, and the active sheet, are given by place: all move on by one. */
function movedOn(workbook: string): string {
  return workbook
    .replace(
      /(<(?:[\w.-]+:)?definedName\b[^>]*?\slocalSheetId\s*=\s*["'])(\d+)/g,
      (_, head: string, n: string) => head + (Number(n) + 1),
    )
    .replace(/<(?:[\w.-]+:)?workbookView\b[^>]*>/g, (tag) => {
      const active = Number(/\sactiveTab\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? 0);
      return withAttribute(tag, 'activeTab', String(active + 1));
    });
}

function listed(workbook: string, name: string, relation: string, relations: string): string {
  const ids = [...workbook.matchAll(/\ssheetId\s*=\s*["'](\d+)/g)].map((match) => Number(match[1]));
  const attributes = `name="${encodeAttribute(name)}" sheetId="${Math.max(0, ...ids) + 1}"`;
  const id = `xmlns:r="${relations}" r:id="${relation}"`;
  return addChildren(workbook, 'sheets', (prefix) => `<${prefix}sheet ${attributes} ${id}/>`, 'first');
}

/**
 * Puts a sheet in front of all others; the one that was shown on opening stays the one that is. Texts stand in the
 * sheet itself, so the shared strings stay as they are.
 */
export function addFirstSheet(edit: PackageEdit, styles: StyleEdit, sheet: SheetSpec): void {
  const { opened, namespaces } = edit;
  const body = sheetXml(sheet, {
    text: (content, style) => `t="inlineStr"><is>${stringXml(content, style, styles.font)}</is>`,
    styleId: (style) => styles.idOf(style),
  });
  const root = findElement(body, 'worksheet')!;
  const tag = withAttribute(body.slice(root.start, root.openEnd), 'xmlns', namespaces.main);
  const part = edit.add('xl/worksheets/sheet#.xml', tag + body.slice(root.openEnd), { override: SHEET_TYPE });
  const relation = edit.relate(opened.workbookPart, 'worksheet', part);
  const workbook = movedOn(edit.required(opened.workbookPart));
  const name = freeName(sheet.name, sheetNames(workbook));
  edit.write(opened.workbookPart, listed(workbook, name, relation, namespaces.relations));
}
