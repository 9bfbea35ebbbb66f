import type { A1 } from '../../core/grid/types.ts';
import { noSheet } from '../errors.ts';
import { openWorkbook } from '../open/open.ts';
import { PackageEdit } from '../package/package-edit.ts';
import { columnStyles } from '../patch/column-styles.ts';
import { editCells } from '../patch/edit-cells.ts';
import type { SheetSpec } from '../write/spec.ts';
import { addFirstSheet } from './add-sheet.ts';
import { addNotes } from './add-notes.ts';
import { StyleEdit } from '../package/style-edit.ts';

/** A cell that is to be seen: its background (RGB), and a comment. */
export type CellMark = { cell: A1; fill: string; note: string };

export type Annotation = {
  /** The sheet whose cells are marked. */
  sheet: string;
  marks: CellMark[];
  /** Put in front of all sheets. */
  first: SheetSpec;
};

/** A copy of a workbook with cells marked and a sheet added; what it holds stays, other parts byte for byte. */
export function annotateWorkbook(bytes: Uint8Array, { sheet, marks, first }: Annotation): Uint8Array {
  const opened = openWorkbook(bytes);
  const entry = opened.sheets.find((candidate) => candidate.name === sheet);
  if (!entry) throw noSheet(sheet);
  const edit = new PackageEdit(opened);
  const styles = new StyleEdit(edit);
  if (marks.length > 0) {
    const xml = edit.required(entry.part);
    const edits = marks.map(({ cell, fill }) => ({ cell, restyle: (base: number) => styles.derive(base, { fill }) }));
    edit.write(entry.part, editCells(xml, edits, columnStyles(xml)));
    addNotes(
      edit,
      entry.part,
      marks.map(({ cell, note }) => ({ cell, text: note })),
    );
  }
  addFirstSheet(edit, styles, first);
  styles.write();
  return edit.bytes();
}
