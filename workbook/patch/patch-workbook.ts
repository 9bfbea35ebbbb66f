import { factsAt, fromA1, textAt } from '../../core/grid/index.ts';
import type { A1, Grid } from '../../core/grid/types.ts';
import type { PatchOp, SheetPatch } from '../../core/patch/types.ts';
import { damaged, noSheet, WorkbookError } from '../errors.ts';
import { openWorkbook } from '../open/open.ts';
import type { OpenedWorkbook } from '../open/open.ts';
import { toGrid } from '../read/to-book.ts';
import { decodePart, encodePart } from '../xml/text.ts';
import { rewriteZip } from '../zip/write.ts';
import { dropFromCalcChain } from './calc-chain.ts';
import { columnStyles } from './column-styles.ts';
import { editCells } from './edit-cells.ts';
import type { CellEdit } from './edit-cells.ts';

export type PatchResult = { ok: true; bytes: Uint8Array } | { ok: false; changed: A1[] };

type TextOp = Extract<PatchOp, { op: 'text' }>;

/** Rows, lists and marks belong to sheets that are open in Excel or Google Sheets (CONTRACTS, sheet data). */
function textOps(patch: SheetPatch): TextOp[] {
  return patch.ops.map((op) => {
    if (op.op === 'text') return op;
    throw new WorkbookError(
      'not-in-file',
      'Việc thêm, xóa, chuyển dòng chỉ làm được trong bảng tính đang mở: đề nghị mở tệp bằng Excel và dùng Căn Cứ ở đó.',
    );
  });
}

function gridOf(opened: OpenedWorkbook, name: string): Grid {
  const grid = toGrid(opened, name);
  if (!grid) throw noSheet(name);
  return grid;
}

function write(opened: OpenedWorkbook, sheet: string, edits: CellEdit[], grid: Grid): Uint8Array {
  const entry = opened.sheets.find((candidate) => candidate.name === sheet);
  if (!entry) throw noSheet(sheet);
  const part = opened.part(entry.part);
  if (!part) throw damaged();
  const xml = decodePart(part);
  const formulas = edits.map(({ cell }) => cell).filter((cell) => hasFormula(grid, cell));
  const changes = formulas.length
    ? dropFromCalcChain(opened, entry.id, formulas)
    : new Map<string, Uint8Array | null>();
  changes.set(entry.part, encodePart(editCells(xml, edits, columnStyles(xml)), part));
  return rewriteZip(opened.bytes, opened.entries, changes);
}

function hasFormula(grid: Grid, cell: A1): boolean {
  const { row, col } = fromA1(cell);
  return factsAt(grid, row, col).formula === true;
}

/**
 * Changes the named cells of one sheet. If one of them no longer shows its `before`, nothing is written and `changed`
 * says where. Nothing to change gives the same bytes.
 */
export function patchWorkbook(bytes: Uint8Array, patch: SheetPatch): PatchResult {
  const ops = textOps(patch);
  if (ops.every((op) => op.before === op.after)) return { ok: true, bytes };
  const opened = openWorkbook(bytes);
  const grid = gridOf(opened, patch.sheet);
  const changed = ops.filter(({ cell, before }) => {
    const { row, col } = fromA1(cell);
    return textAt(grid, row, col) !== before;
  });
  if (changed.length > 0) return { ok: false, changed: changed.map((op) => op.cell) };
  const edits = ops.filter((op) => op.before !== op.after).map(({ cell, after }) => ({ cell, text: after }));
  return { ok: true, bytes: write(opened, patch.sheet, edits, grid) };
}
