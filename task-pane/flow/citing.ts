import type { AssessedRow } from '../../core/check/types.ts';
import type { TaskId } from '../../core/form/types.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { FlowContext } from './context.ts';
import { assessedRow, linesOf } from './rows.ts';
import { citesAlready, withCitation } from './with-citation.ts';
import { statusPlace, stillAsShown, write } from './writing.ts';

type Place = { sheet: string; cell: A1; text: string };

/** Where the documents of a row are cited: what is completed in its result, all else in the legal basis (footnotes 3, 5). */
export function citedColumn({ row, completion, status }: AssessedRow): 'result' | 'basis' | null {
  const owesBasis = completion !== 'completed' || status !== null;
  const [first, second] = owesBasis ? (['basis', 'result'] as const) : (['result', 'basis'] as const);
  return [first, second].find((column) => row.cells[column] !== null) ?? null;
}

/** Adds a citation to the row, after what stands there. Answers whether the row cites it now. */
export async function insertCitation(ctx: FlowContext, task: TaskId, citation: string): Promise<boolean> {
  const done = await ctx.queued('writing', async () => {
    if (!(await stillAsShown(ctx, task))) return false;
    const place = citedPlace(ctx, task);
    if (place === null) return false;
    const { sheet, cell, text } = place;
    const { reportDate = '', documents = ctx.documents } = ctx.state.get().snapshot?.context ?? {};
    if (citesAlready(text, citation, reportDate, documents)) {
      ctx.state.set({ notice: { kind: 'already-cited', cell } });
      return true;
    }
    const patch = { sheet, ops: [{ op: 'text' as const, cell, before: text, after: withCitation(text, citation) }] };
    return write(ctx, { patch, notice: { kind: 'cited', cell }, undo: { task, what: 'cited' } });
  });
  return done === true;
}

/** Beside the status; in the result the last line that says something. */
function citedPlace(ctx: FlowContext, task: TaskId): Place | null {
  const { snapshot } = ctx.state.get();
  const row = assessedRow(snapshot, task);
  if (!snapshot?.result.ok || !row) return null;
  const column = citedColumn(row);
  if (column !== 'result') return column && statusPlace(ctx, task);
  const { sheet } = snapshot.result;
  const lines = linesOf(sheet, row.row, column);
  const line = [...lines].reverse().find(({ text }) => text.trim() !== '') ?? lines[0];
  return line ? { sheet: sheet.sheet, ...line } : null;
}
