import { fromA1 } from '../../core/grid/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import { noSheet } from '../errors.ts';
import { openWorkbook } from '../open/open.ts';
import { PackageEdit } from '../package/package-edit.ts';
import { StyleEdit } from '../package/style-edit.ts';
import { columnStyles } from './column-styles.ts';
import { editCells } from './edit-cells.ts';
import type { CellEdit } from './edit-cells.ts';
import { changeRuns, stringsOf } from './runs.ts';
import type { RunChange } from './runs.ts';
import { findPlaces } from './sheet-xml.ts';

/** A cell's new text, and the font that it is to have if that is another one. */
export type CellRewrite = {
  sheet: string;
  cell: A1;
  text: string;
  font?: string;
  /** How the runs of a rich text change, so that they keep their looks; together they must give `text`. */
  runs?: RunChange;
};

/** Prefixes of one part mean nothing in another, so a text that has them, or is to go where they are, is not moved. */
const PREFIXED = /<\/?\w+:/;

type StringOf = ReturnType<typeof stringsOf>;

/** The runs of the rich cells as they will stand. One whose runs cannot be changed one by one becomes plain text. */
function changedRuns(xml: string, rewrites: CellRewrite[], stringOf: StringOf): Map<A1, string> {
  const found = new Map<A1, string>();
  const rich = rewrites.flatMap(({ cell, text, runs }) => (runs ? [{ cell, text, runs, ...fromA1(cell) }] : []));
  const places = rich.length > 0 ? findPlaces(xml, new Set(rich.map(({ row }) => row))) : null;
  if (places?.prefix !== '') return found;
  const byRow = new Map(places.rows.map((place) => [place.row, place.cells]));
  for (const { cell, text, runs, row, col } of rich) {
    const place = byRow.get(row)?.find(({ column }) => column === col);
    const string = place && stringOf(xml.slice(place.start, place.end));
    const changed = string ? changeRuns(string, runs) : null;
    if (changed?.text === text && !PREFIXED.test(changed.xml)) found.set(cell, changed.xml);
  }
  return found;
}

function rewriteSheet(xml: string, rewrites: CellRewrite[], styles: StyleEdit, stringOf: StringOf): string {
  const runs = changedRuns(xml, rewrites, stringOf);
  const edits = rewrites.map(({ cell, text, font }): CellEdit => {
    const restyle = font === undefined ? undefined : (base: number): number => styles.derive(base, { font });
    return { cell, text, runs: runs.get(cell), restyle };
  });
  return editCells(xml, edits, columnStyles(xml));
}

/** A copy of a workbook with some cells of any sheets written anew; every other part stays byte for byte. */
export function rewriteCells(bytes: Uint8Array, rewrites: CellRewrite[]): Uint8Array {
  if (rewrites.length === 0) return bytes;
  const opened = openWorkbook(bytes);
  const edit = new PackageEdit(opened);
  const styles = new StyleEdit(edit);
  const stringOf = stringsOf(opened);
  for (const sheet of new Set(rewrites.map((rewrite) => rewrite.sheet))) {
    const entry = opened.sheets.find(({ name }) => name === sheet);
    if (!entry) throw noSheet(sheet);
    const own = rewrites.filter((rewrite) => rewrite.sheet === sheet);
    edit.write(entry.part, rewriteSheet(edit.required(entry.part), own, styles, stringOf));
  }
  if (rewrites.some(({ font }) => font !== undefined)) styles.write();
  return edit.bytes();
}
