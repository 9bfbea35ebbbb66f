import type { OpenedWorkbook } from '../../workbook/index.ts';
import { decodePart } from '../../workbook/xml/text.ts';
import { XmlReader } from '../../workbook/xml/reader.ts';
import type { CustomPart, DefinedName, Visibility } from './types.ts';

/** What of the workbook part and around it the grids do not carry. */
export type PackageBook = {
  visibility: Map<string, Visibility>;
  names: DefinedName[];
  structureProtected: boolean;
  parts: (CustomPart & { part: string })[];
};

export function readPackageBook(opened: OpenedWorkbook): PackageBook {
  const book: PackageBook = { visibility: new Map(), names: [], structureProtected: false, parts: [] };
  const reader = new XmlReader(textOf(opened, opened.workbookPart) ?? '');
  while (reader.next()) {
    if (reader.kind !== 'open') continue;
    if (reader.name === 'sheet') book.visibility.set(reader.attr('name') ?? '', visibilityOf(reader.attr('state')));
    if (reader.name === 'workbookProtection')
      book.structureProtected = /^(1|true)$/.test(reader.attr('lockStructure') ?? '');
    if (reader.name === 'definedName') {
      const [name, local, hidden] = [reader.attr('name') ?? '', reader.attr('localSheetId'), reader.attr('hidden')];
      const formula = `=${reader.content()}`;
      if (local === null && !name.startsWith('_xlnm.')) book.names.push({ name, formula, visible: hidden !== '1' });
    }
  }
  const related = opened.relations.filter((relation) => relation.type === 'customXml');
  book.parts = related.flatMap(({ target }, n) => {
    const xml = textOf(opened, target);
    return xml === null
      ? []
      : [{ id: `{${String(n + 1).padStart(4, '0')}}`, namespace: rootNamespace(xml), xml, part: target }];
  });
  return book;
}

export function textOf(opened: OpenedWorkbook, part: string): string | null {
  const bytes = opened.part(part);
  return bytes && decodePart(bytes);
}

function visibilityOf(state: string | null): Visibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

const rootNamespace = (xml: string): string => /<[A-Za-z_][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
