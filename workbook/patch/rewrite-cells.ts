import type { A1 } from '../../core/grid/types.ts';
import { noSheet } from '../errors.ts';
import { openWorkbook } from '../open/open.ts';
import { PackageEdit } from '../package/package-edit.ts';
import { StyleEdit } from '../package/style-edit.ts';
import { columnStyles } from './column-styles.ts';
import { editCells } from './edit-cells.ts';

/** A cell's new text, and the font it is to have if it is another one. */
export type CellRewrite = { sheet: string; cell: A1; text: string; font?: string };

/** A copy of a workbook with some cells of any sheets written anew; every other part stays byte for byte. */
export function rewriteCells(bytes: Uint8Array, rewrites: CellRewrite[]): Uint8Array {
  if (rewrites.length === 0) return bytes;
  const opened = openWorkbook(bytes);
  const edit = new PackageEdit(opened);
  const restyled = rewrites.some(({ font }) => font !== undefined);
  const styles = restyled ? new StyleEdit(edit) : null;
  for (const sheet of new Set(rewrites.map((rewrite) => rewrite.sheet))) {
    const entry = opened.sheets.find(({ name }) => name === sheet);
    if (!entry) throw noSheet(sheet);
    const xml = edit.required(entry.part);
    const edits = rewrites
      .filter((rewrite) => rewrite.sheet === sheet)
      .map(({ cell, text, font }) => ({
        cell,
        text,
        ...(font !== undefined && styles && { restyle: (base: number) => styles.derive(base, { font }) }),
      }));
    edit.write(entry.part, editCells(xml, edits, columnStyles(xml)));
  }
  styles?.write();
  return edit.bytes();
}
