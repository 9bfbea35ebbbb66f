import type { Grid } from '../../core/grid/types.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import type { OpenedWorkbook } from '../../workbook/index.ts';
import type { ModelCell } from './types.ts';
import type { ModelSheet } from './sheet.ts';
import { WorkbookModel } from './workbook.ts';
import { fillSheet } from './from-book.ts';
import { cellRect, columnNumber } from './rect.ts';
import { readPackageBook, textOf } from './package-book.ts';
import type { PackageSheet } from './package-sheet.ts';
import { markOf, readPackageSheet } from './package-sheet.ts';
import type { PackageStyle } from './package-styles.ts';
import { readPackageStyles } from './package-styles.ts';
import { setOrigin } from './origin.ts';

/** Serial numbers of the 1904 system count from four years and a day later. */
const OFFSET_1904 = 1462;

/** A workbook as a host would have it open. Throws `WorkbookError` for what is no .xlsx. */
export function modelFromXlsx(bytes: Uint8Array): WorkbookModel {
  const opened = openWorkbook(bytes);
  const book = toBook(opened);
  const outside = readPackageBook(opened);
  const styles = readPackageStyles(partOfType(opened, 'styles'));
  const model = new WorkbookModel();
  for (const grid of book.sheets) {
    const sheet = model.addSheet(grid.name);
    const part = opened.sheets.find(({ name }) => name === grid.name)!.part;
    fillFromPackage(
      model,
      sheet,
      grid,
      { part, source: bytes, ...readPackageSheet(textOf(opened, part) ?? '') },
      styles,
      opened.date1904,
    );
    sheet.visibility = outside.visibility.get(grid.name) ?? 'visible';
  }
  model.names.push(...outside.names);
  model.parts.push(...outside.parts.map(({ id, namespace, xml }) => ({ id, namespace, xml })));
  model.structureProtected = outside.structureProtected;
  model.source = bytes;
  if (book.active !== '') model.select(book.active, cellRect(1, 1));
  model.dirty = false;
  return model;
}

function partOfType(opened: OpenedWorkbook, type: string): string | null {
  const relation = opened.relations.find((candidate) => candidate.type === type);
  return relation ? textOf(opened, relation.target) : null;
}

function fillFromPackage(
  model: WorkbookModel,
  sheet: ModelSheet,
  grid: Grid,
  outside: PackageSheet & { part: string; source: Uint8Array },
  styles: PackageStyle[],
  date1904: boolean,
): void {
  fillSheet(sheet, grid);
  const cellXml = new WeakMap<ModelCell, string>();
  for (const [reference, { style, formula, xml }] of outside.cells) {
    const at = /^([A-Z]+)(\d+)$/.exec(reference);
    if (!at) continue;
    const [row, col] = [Number(at[2]), columnNumber(at[1]!)];
    const cell = styled(sheet.cell(row, col), styles[style], formula, date1904);
    cellXml.set(cell, xml);
    sheet.put(row, col, cell);
  }
  const { state } = sheet;
  state.validations = outside.validations;
  state.marks = outside.marks.map((item) => markOf(item, `{${model.nextId()}}`));
  setOrigin(sheet, {
    part: outside.part,
    source: outside.source,
    cellXml,
    styles: new Map([...outside.cells].map(([reference, { style }]) => [reference, style])),
    rows: outside.rows,
    validations: state.validations,
    marks: state.marks,
    merges: state.merges,
  });
  state.filter = outside.filter && { range: outside.filter, hiding: grid.filtered === true };
}

function styled(
  cell: ModelCell,
  style: PackageStyle | undefined,
  formula: string | null,
  date1904: boolean,
): ModelCell {
  const { format: guessed, ...rest } = cell;
  const isDate = guessed !== undefined && guessed !== '@';
  // A text that looks like a formula was put there as text: with an apostrophe, unless the format is text.
  const quoted = guessed === '@' && style?.format !== '@';
  return {
    ...rest,
    ...(isDate && date1904 && typeof cell.value === 'number' ? { value: cell.value + OFFSET_1904 } : {}),
    ...(style?.format !== undefined ? { format: style.format } : isDate ? { format: guessed } : {}),
    ...(formula !== null ? { formula } : {}),
    ...(style && !style.locked ? { locked: false as const } : {}),
    ...(quoted ? { quoted: true as const } : {}),
  };
}
