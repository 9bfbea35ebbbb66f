import { applyPatch as simulate, isRowOp, rowAfter } from '../../core/patch/index.ts';
import type { ApplyResult, SheetPatch } from '../../core/patch/types.ts';
import type { Answers } from '../door/contract.ts';
import { applyMarks } from './marks.ts';
import { refuseUneditable } from './permission.ts';
import { unchanged, withRevision } from './revision.ts';
import { refuseRowObstacles } from './row-obstacles.ts';
import { changeRows } from './rows.ts';
import { sheetNamed, underLock } from './spreadsheet.ts';
import { TextWriter } from './text-writer.ts';
import { WayBack } from './way-back.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Core's own guard on what stands there now, so that no host has another idea of "changed". */
function guard(sheet: Sheet, patch: SheetPatch): ApplyResult {
  const text = sheet.getDataRange().getDisplayValues();
  const now = { name: patch.sheet, row: 1, col: 1, values: text, text, about: {} };
  const result = simulate({ host: 'sheets', active: patch.sheet, sheets: [now] }, patch);
  return result.ok ? { ok: true } : result;
}

function offerList(sheet: Sheet, range: string, source: string[]): void {
  if (source.length === 0) return void sheet.getRange(range).setDataValidation(null);
  // Invalid entries are allowed: phrase + citations must be possible (CONTRACTS §3).
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(source, true).setAllowInvalid(true).build();
  sheet.getRange(range).setDataValidation(rule);
}

function write(sheet: Sheet, patch: SheetPatch): void {
  const texts = new TextWriter(sheet);
  const wayBack = new WayBack(sheet, patch);
  try {
    patch.ops.forEach((op) => {
      if (op.op === 'text') {
        if (op.before === op.after) return;
        wayBack.beforeText(op.cell);
        texts.write(op.cell, op.after);
      } else if (op.op === 'list') offerList(sheet, op.range, op.source);
      else if (isRowOp(op)) {
        changeRows(sheet, op);
        wayBack.afterRow(op);
        texts.shift((row) => rowAfter(row, op));
      }
    });
    texts.verify();
  } catch (failure) {
    wayBack.go();
    throw failure;
  }
  applyMarks(
    sheet,
    patch.ops.flatMap((op) => (op.op === 'mark' ? [op] : [])),
  );
}

/** Read, compare and write inside one server call; nothing is written on a mismatch. */
export function applyPatch(patch: SheetPatch): Answers['apply'] {
  const sheet = sheetNamed(patch.sheet);
  return underLock(() => {
    const result = guard(sheet, patch);
    if (!result.ok) return { result, revision: unchanged() };
    refuseUneditable(sheet, patch);
    refuseRowObstacles(sheet, patch);
    return { result, revision: withRevision(() => write(sheet, patch)).revision };
  });
}
