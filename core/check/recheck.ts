import { resolveAgency } from '../agency/index.ts';
import { tasksOf } from '../form/tasks.ts';
import type { TaskId } from '../form/types.ts';
import type { FormSheet } from '../read-form/types.ts';
import { summarize } from '../summary/summarize.ts';
import { joined } from './joined.ts';
import { inReadingOrder } from './order.ts';
import { frameOf, headPart, rowChecker, wholeView, type Frame } from './part.ts';
import { forRound } from './round.ts';
import { runAcross } from './run-rules.ts';
import { rowComparer } from './same-row.ts';
import type { Assessment, CheckContext, CheckedPart, RuleFailure } from './types.ts';

/**
 * The verdict on a sheet that was checked before: `assess` to the letter, but rows that stay as they were keep what was
 * found in them, and texts that stay (in a row that moved, on another day) keep their citations. What compares rows is
 * found anew, from what is known of each.
 */
export function recheck(previous: Assessment | null, sheet: FormSheet, ctx: CheckContext): Assessment {
  const agency = resolveAgency(sheet.agency.raw ?? '', ctx.directory, ctx.reportDate, ctx.signedIn);
  const frame = frameOf(sheet, ctx, agency);
  const parts = checkedParts(previous, frame, ctx);
  const view = wholeView(frame, parts);
  const across = runAcross(view, parts, ctx.severities ?? {});
  const found = [...parts.map((part) => part.issues), across.issues];
  const issues = inReadingOrder(
    found.map((group) => forRound(group, ctx)),
    ctx.form,
  );
  return {
    context: ctx,
    form: ctx.form.id,
    sheet,
    agency,
    reportDate: ctx.reportDate,
    rows: view.rows,
    issues,
    failures: oncePerRule([...joined(parts, ({ failures }) => failures), ...across.failures]),
    summary: summarize(view.rows, issues, tasksOf(ctx.form).size),
    parts,
  };
}

function checkedParts(previous: Assessment | null, frame: Frame, ctx: CheckContext): CheckedPart[] {
  const known = partFinder(previous?.parts ?? []);
  const keeps =
    previous !== null &&
    sameGround(previous, ctx, frame.agency) &&
    inUnicode(frameOf(previous.sheet, previous.context, null)) &&
    inUnicode(frame);
  const same = keeps ? rowComparer(previous.sheet, frame.sheet) : () => false;
  const checked = rowChecker(frame, ctx);
  const rows = frame.sheet.rows.map((row, index) => {
    const part = known(row.task, index + 1);
    return part?.read && same(part.read, row) ? part : checked(row, part);
  });
  return [headPart(frame, ctx), ...rows];
}

/** In a legacy font, what a cell says depends on the cells around it: such a sheet is always checked as a whole. */
function inUnicode({ sheet, grid }: Pick<Frame, 'sheet' | 'grid'>): boolean {
  return sheet.grid === grid;
}

/** The part of a task: nearly always where it was, and only else looked for. */
function partFinder(parts: CheckedPart[]): (task: TaskId, likely: number) => CheckedPart | undefined {
  let byTask: Map<TaskId | undefined, CheckedPart> | null = null;
  return (task, likely) => {
    const part = parts[likely];
    if (part?.read?.task === task) return part;
    byTask ??= new Map(parts.map((each) => [each.read?.task, each]));
    return byTask.get(task);
  };
}

/** Loaded once and handed on: the same object, or taken for another. */
const LARGE = ['form', 'directory', 'documents', 'legacyLetters', 'reportedBefore'] as const;

/** Everything but the sheet that findings depend on. */
function sameGround({ context, agency }: Assessment, ctx: CheckContext, now: Assessment['agency']): boolean {
  const small = ({ reportDate, scope, severities }: CheckContext) => [reportDate, scope, severities];
  return (
    LARGE.every((key) => context[key] === ctx[key]) &&
    JSON.stringify([agency, small(context)]) === JSON.stringify([now, small(ctx)])
  );
}

function oncePerRule(failures: RuleFailure[]): RuleFailure[] {
  return failures.filter(({ rule }, index) => failures.findIndex((other) => other.rule === rule) === index);
}
