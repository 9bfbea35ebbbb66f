import { agencyByCode } from '../agency/index.ts';
import type { CitationScan } from '../citation/types.ts';
import { tasksOf } from '../form/tasks.ts';
import type { Field } from '../form/types.ts';
import { rowTexts } from '../read-form/rows.ts';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import { unicodeGrid } from '../read-form/unicode-grid.ts';
import { viewOf } from '../read-form/view.ts';
import type { RuleView, WrittenCell } from '../rules/types.ts';
import { assessRow } from './assess-row.ts';
import { joined } from './joined.ts';
import { severitiesOf } from './round.ts';
import { runLocal } from './run-rules.ts';
import { sameFacts } from './same-row.ts';
import { scopeTest } from './scope.ts';
import type { Assessment, CheckContext, CheckedBlock, CheckedPart } from './types.ts';
import { headCells, rowCells, scanFor } from './written-cells.ts';

/** What the rules see beside rows and cells. */
export type Frame = Omit<RuleView, 'rows' | 'cells'>;

/** The lines above the table; `before` is what was found there, on the same ground. */
export function headPart(frame: Frame, ctx: CheckContext, before?: CheckedPart): CheckedPart {
  const cells = headCells(frame);
  if (before && sameCells(before.cells, cells)) return before;
  return { read: null, row: null, cells, ...runLocal({ ...frame, rows: [], cells }, severitiesOf(ctx)) };
}

function sameCells(a: WrittenCell[], b: WrittenCell[]): boolean {
  return a.length === b.length && a.every((cell, index) => sameCell(cell, b[index] as WrittenCell));
}

function sameCell(a: WrittenCell, b: WrittenCell): boolean {
  return a.cell === b.cell && a.field === b.field && a.text === b.text && sameFacts(a.facts, b.facts);
}

/** Checks one row; `before` is the same task's row as it was, whose texts need not be read again. */
export function rowChecker(frame: Frame, ctx: CheckContext): (row: FormRow, before?: CheckedPart) => CheckedPart {
  const { agency, directory, reportDate, form } = frame;
  const tasks = tasksOf(form);
  const inScope = scopeTest(agency, ctx);
  const agencyKind = (agency?.code && agencyByCode(agency.code, directory)?.kind) || null;
  return (read, before) => {
    const task = tasks.get(read.task)?.task;
    const cells = rowCells(frame, read, (field, text) => scanIn(before?.cells ?? [], field, text));
    const row = task
      ? assessRow(legible(read, frame), task, cells, { inScope: inScope(task), agencyKind, reportDate })
      : null;
    const view = { ...frame, rows: row ? [row] : [], cells };
    return { read, row, cells, ...runLocal(view, severitiesOf(ctx)) };
  };
}

/** The row in Unicode, as it is judged. */
function legible(row: FormRow, { sheet, grid }: Frame): FormRow {
  return grid === sheet.grid ? row : { ...row, texts: rowTexts(row.lines, viewOf(grid), sheet.header.columns) };
}

function scanIn(known: WrittenCell[], field: Field, text: string): CitationScan {
  const same = known.find((cell) => cell.field === field && cell.text === text);
  return same ? same.scan : scanFor(field, text);
}

/** The cells of all parts are put together only when a rule asks for them: most of those that compare rows do not. */
export function wholeView(frame: Frame, blocks: Pick<CheckedBlock, 'parts' | 'rows'>[]): RuleView {
  let all: WrittenCell[] | null = null;
  return {
    ...frame,
    rows: joined(blocks, ({ rows }) => rows),
    get cells() {
      return (all ??= joined(partsOf(blocks), ({ cells }) => cells));
    },
  };
}

function partsOf(blocks: Pick<CheckedBlock, 'parts'>[]): CheckedPart[] {
  return joined(blocks, ({ parts }) => parts);
}

/** What the local rules saw of each part, for the mends. */
export function partViews({ context, sheet, agency, blocks }: Assessment): RuleView[] {
  const frame = frameOf(sheet, context, agency);
  return partsOf(blocks).map(({ row, cells }) => ({ ...frame, rows: row ? [row] : [], cells }));
}

export function frameOf(sheet: FormSheet, ctx: CheckContext, agency: Frame['agency']): Frame {
  const { form, directory, reportDate, documents = null, legacyLetters = null, reportedBefore = [] } = ctx;
  const grid = legacyLetters === null ? sheet.grid : unicodeGrid(sheet.grid, legacyLetters);
  return { form, directory, documents, legacyLetters, reportedBefore, reportDate, sheet, grid, agency };
}
