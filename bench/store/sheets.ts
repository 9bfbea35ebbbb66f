import {
  applyPatch,
  contentHash,
  contentOf,
  fromA1,
  pruneGrid,
  readForm,
  textAt,
  type Book,
  type FormSheet,
  type Grid,
  type SheetPatch,
} from '../../core/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { form } from '../../store/seeds.ts';
import { filledSheet } from '../wide-form.ts';

export type Filled = { code: string; request: SubmissionRequest; tasks: string[] };

const sample = filledSheet();

/** What an honest client sends for an agency: the filled sample of 52 rows in its name; `note` makes it another content. */
export function filledFor({ code, name }: { code: string; name: string }, note = ''): Filled {
  const grid = filledInBy(sample, name, note);
  const result = readForm(bookOf(grid), form);
  if (!result.ok) throw new Error('The sample is not the form.');
  const request: SubmissionRequest = {
    ...{ form: form.id, agency: code, contentHash: contentHash(contentOf(result.sheet, code)), grid },
    ...{ explanation: 'Số liệu đang được tổng hợp.', client: { kind: 'other', version: 'bench' } },
  };
  return { code, request, tasks: result.sheet.rows.map(({ task }) => task) };
}

function filledInBy(sheet: FormSheet, agency: string, note: string): Grid {
  const cells = [
    { cell: sheet.agency.cell, after: `(Cơ quan rà soát: ${agency})` },
    { cell: sheet.rows[0]?.cells.note ?? null, after: note },
  ];
  const ops = cells.flatMap(({ cell, after }): SheetPatch['ops'] => {
    const at = cell === null ? null : fromA1(cell);
    if (cell === null || at === null) return [];
    return [{ op: 'text', cell, before: textAt(sheet.grid, at.row, at.col), after }];
  });
  const patched = applyPatch(bookOf(pruneGrid(sheet)), { sheet: sheet.grid.name, ops });
  const grid = patched.ok ? patched.book.sheets[0] : undefined;
  if (!grid) throw new Error('The sample could not be filled in.');
  return grid;
}

const bookOf = (grid: Grid): Book => ({ host: 'file', active: grid.name, sheets: [grid] });
