import { resolveAgency } from '../agency/index.ts';
import { tasksOf } from '../form/tasks.ts';
import type { FormSheet } from '../read-form/types.ts';
import { summarize } from '../summary/summarize.ts';
import { blockOf, inBlocks, knownFrom } from './blocks.ts';
import { joined } from './joined.ts';
import { once } from './once.ts';
import { inReadingOrder, placed } from './order.ts';
import { headPart, rowReader } from './part.ts';
import { forRound, severitiesOf } from './round.ts';
import { runAcross, runLocal } from './run-rules.ts';
import { rowComparer } from './same-row.ts';
import type { Assessment, CheckContext, CheckedBlock, CheckedPart, ReadPart, RuleFailure } from './types.ts';
import { frameOf, wholeView, type Frame } from './view.ts';

/**
 * The verdict on a sheet that was checked before: `assess` to the letter, but rows that stay as they were keep what was
 * found in them, and texts that stay (in a row that moved, on another day) keep their citations. What compares rows is
 * found anew, from what is known of each.
 */
export function recheck(previous: Assessment | null, sheet: FormSheet, ctx: CheckContext): Assessment {
  const agency = resolveAgency(sheet.agency.raw ?? '', ctx.directory, ctx.reportDate, ctx.signedIn);
  const frame = frameOf(sheet, ctx, agency);
  const blocks = checkedBlocks(previous, frame, ctx);
  const view = wholeView(frame, blocks);
  const across = runAcross(frame, view, blocks, severitiesOf(ctx));
  const compared = placed(forRound(across.issues, ctx), ctx.form);
  const issues = inReadingOrder([...blocks.map((block) => block.issues), compared]);
  const counts = () => blocks.map((block) => block.counts);
  const summary = once(() => summarize(counts(), issues, tasksOf(ctx.form).size));
  return {
    context: ctx,
    form: ctx.form.id,
    sheet,
    agency,
    reportDate: ctx.reportDate,
    rows: view.rows,
    issues,
    failures: oncePerRule([...joined(blocks, ({ failures }) => failures), ...across.failures]),
    get summary() {
      return summary();
    },
    blocks,
  };
}

function checkedBlocks(previous: Assessment | null, frame: Frame, ctx: CheckContext): CheckedBlock[] {
  const known = knownFrom(previous?.blocks ?? []);
  const keeps =
    previous !== null &&
    sameGround(previous, ctx, frame.agency) &&
    inUnicode(frameOf(previous.sheet, previous.context, null)) &&
    inUnicode(frame);
  const same = keeps ? rowComparer(previous.sheet, frame.sheet) : () => false;
  const read = rowReader(frame, ctx);
  const keepsBlocks = keeps && sameRound(previous.context, ctx);
  const head = headPart(frame, keeps ? known.head : undefined);
  const parts = inBlocks<CheckedPart | ReadPart>(head, frame.sheet.rows, (row, index) => {
    const part = known.part(row.task, index);
    return part?.read && same(part.read, row) ? part : read(row, part);
  });
  return checkedParts(parts, frame, ctx).map((each, index) => {
    return (keepsBlocks && known.block(index, each)) || blockOf(each, frame, ctx);
  });
}

/** Parts that were kept, and those that were read anew checked, all at once. */
function checkedParts(blocks: (CheckedPart | ReadPart)[][], frame: Frame, ctx: CheckContext): CheckedPart[][] {
  const fresh = runLocal(
    frame,
    joined(blocks, (parts) => parts.filter((part) => !isChecked(part))),
    severitiesOf(ctx),
  );
  let next = 0;
  return blocks.map((parts) => parts.map((part) => (isChecked(part) ? part : (fresh[next++] as CheckedPart))));
}

function isChecked(part: CheckedPart | ReadPart): part is CheckedPart {
  return 'issues' in part;
}

/** In a legacy font, what a cell says depends on the cells around it: such a sheet is always checked as a whole. */
function inUnicode({ sheet, grid }: Pick<Frame, 'sheet' | 'grid'>): boolean {
  return sheet.grid === grid;
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

/** What a round says of findings. */
function sameRound(a: CheckContext, b: CheckContext): boolean {
  const said = ({ waivers, messages }: CheckContext) => JSON.stringify([waivers, messages]);
  return said(a) === said(b);
}

function oncePerRule(failures: RuleFailure[]): RuleFailure[] {
  return failures.filter(({ rule }, index) => failures.findIndex((other) => other.rule === rule) === index);
}
