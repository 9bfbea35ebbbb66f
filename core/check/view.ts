import type { FormSheet } from '../read-form/types.ts';
import { unicodeGrid } from '../read-form/unicode-grid.ts';
import type { RuleView, WrittenCell } from '../rules/types.ts';
import { joined } from './joined.ts';
import { once } from './once.ts';
import type { AssessedRow, Assessment, CheckContext, CheckedBlock, CheckedPart, ReadPart } from './types.ts';

/** What the rules see beside rows and cells. */
export type Frame = Omit<RuleView, 'rows' | 'cells'>;

export function frameOf(sheet: FormSheet, ctx: CheckContext, agency: Frame['agency']): Frame {
  const { form, directory, reportDate, documents = null, legacyLetters = null, reportedBefore = [] } = ctx;
  const grid = legacyLetters === null ? sheet.grid : unicodeGrid(sheet.grid, legacyLetters);
  return { form, directory, documents, legacyLetters, reportedBefore, reportDate, sheet, grid, agency };
}

export function viewOf(frame: Frame, parts: ReadPart[]): RuleView {
  const rows: AssessedRow[] = [];
  for (const { row } of parts) if (row !== null) rows.push(row);
  return withCells(frame, rows, () => joined(parts, ({ cells }) => cells));
}

export function wholeView(frame: Frame, blocks: Pick<CheckedBlock, 'parts' | 'rows'>[]): RuleView {
  return withCells(
    frame,
    joined(blocks, ({ rows }) => rows),
    () => joined(partsOf(blocks), ({ cells }) => cells),
  );
}

/** The cells of all parts are put together only when a rule asks for them: most of those that compare rows do not. */
function withCells(frame: Frame, rows: AssessedRow[], read: () => WrittenCell[]): RuleView {
  const cells = once(read);
  return {
    ...frame,
    rows,
    get cells() {
      return cells();
    },
  };
}

export function partsOf(blocks: Pick<CheckedBlock, 'parts'>[]): CheckedPart[] {
  return joined(blocks, ({ parts }) => parts);
}

/** What the local rules saw of each part, for the mends. */
export function partViews({ context, sheet, agency, blocks }: Assessment): RuleView[] {
  const frame = frameOf(sheet, context, agency);
  return partsOf(blocks).map((part) => viewOf(frame, [part]));
}
