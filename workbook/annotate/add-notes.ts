import type { PackageEdit } from '../package/package-edit.ts';
import { childPlaces, findElement } from '../xml/insert.ts';
import { XmlReader } from '../xml/reader.ts';
import { EMPTY_BOXES, withBoxes } from './comment-boxes.ts';
import { EMPTY_COMMENTS, withNotes } from './comments.ts';
import type { Note } from './comments.ts';

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML = { extension: 'vml', type: 'application/vnd.openxmlformats-officedocument.vmlDrawing' };
const AUTHOR = 'Căn Cứ';

/** The children of a worksheet that stand before `legacyDrawing` (ECMA-376 18.3.1.99). */
const BEFORE_DRAWING = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing'
  ).split(' '),
);

/** The relation of the sheet's own boxes; those in headers and footers have the same type. */
function boxesRelation(sheetXml: string): string | null {
  const place = findElement(sheetXml, 'legacyDrawing');
  if (!place) return null;
  const reader = new XmlReader(sheetXml, place.start);
  reader.next();
  return reader.attr('id');
}

function boxesPart(edit: PackageEdit, sheetPart: string): string {
  const xml = edit.required(sheetPart);
  const id = boxesRelation(xml);
  const present = id && edit.relations(sheetPart).find((relation) => relation.id === id)?.target;
  if (present) return present;
  const part = edit.add('xl/drawings/vmlDrawing#.vml', EMPTY_BOXES, VML);
  const relation = edit.relate(sheetPart, 'vmlDrawing', part);
  const before = childPlaces(xml, 'worksheet').filter(({ name }) => BEFORE_DRAWING.has(name));
  const at = before[before.length - 1]!.end;
  const prefix = findElement(xml, 'worksheet')!.prefix;
  const element = `<${prefix}legacyDrawing xmlns:r="${edit.namespaces.relations}" r:id="${relation}"/>`;
  edit.write(sheetPart, xml.slice(0, at) + element + xml.slice(at));
  return part;
}

function commentsPart(edit: PackageEdit, sheetPart: string): string {
  const present = edit.related(sheetPart, 'comments');
  if (present) return present;
  const part = edit.add('xl/comments#.xml', EMPTY_COMMENTS(edit.namespaces.main), { override: COMMENTS_TYPE });
  edit.relate(sheetPart, 'comments', part);
  return part;
}

/** Comments in cells of one sheet, beside those that are there. */
export function addNotes(edit: PackageEdit, sheetPart: string, notes: Note[]): void {
  if (notes.length === 0) return;
  const comments = commentsPart(edit, sheetPart);
  const { xml, fresh } = withNotes(edit.required(comments), notes, AUTHOR);
  edit.write(comments, xml);
  if (fresh.length === 0) return;
  const boxes = boxesPart(edit, sheetPart);
  edit.write(boxes, withBoxes(edit.required(boxes), fresh));
}
