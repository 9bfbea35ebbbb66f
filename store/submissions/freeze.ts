import type { Pool, PoolClient } from 'pg';
import { wellFormed } from '../../core/wire/utf8.ts';
import type { Receipt } from '../../core/wire/types.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { receiptOf } from '../receipts/receipt.ts';
import type { KeptRow } from '../../core/wire/submissions.ts';
import { receiptNumber } from './receipts.ts';
import type { Submission } from './submit.ts';
import type { Verdict } from './verdict.ts';

type Readable = Extract<Verdict, { readable: true }>;
type Answer = { outcome: 'created' | 'replayed' | 'conflict' | 'accepted' | 'renumber'; number: string };
export type Frozen = { outcome: Exclude<Answer['outcome'], 'renumber'>; number: string; receipt: Receipt | null };

/** The number that is likely to be the next, by agency and round. Only a guess: the database decides. */
const guesses = new WeakMap<Pool, Map<string, number>>();

/**
 * Freezes a submission together with its signed receipt. The receipt names the number, so the number is guessed and the
 * whole tried in one call; where the guess was wrong, again with the agency's head row held, which cannot miss.
 */
export async function freeze(
  context: StoreContext,
  caller: Caller,
  submission: Submission,
  verdict: Readable,
  reportDate: string,
): Promise<Frozen> {
  const { pool } = context;
  const place = `${caller.agency.id} ${submission.round}`;
  const known = guesses.get(pool) ?? new Map<string, number>();
  guesses.set(pool, known);
  const attempt = (client: Pool | PoolClient, sequence: number) =>
    freezeAs(client, sequence, { context, caller, submission, verdict, reportDate });

  const guess = known.get(place) ?? 1;
  let frozen = await attempt(pool, guess);
  let sequence = guess;
  if (frozen.outcome === 'renumber') {
    [frozen, sequence] = await holding(pool, Number(frozen.number), attempt);
  }
  const { outcome, number, receipt } = frozen;
  if (outcome === 'renumber') throw new Error('store.submit gave no number while the head row was held');
  if (outcome === 'created') known.set(place, sequence + 1);
  return { outcome, number, receipt: outcome === 'created' ? receipt : null };
}

type Attempt = Answer & { receipt: Receipt };

/** A call that was told to take another number still holds the agency's head row until its transaction ends. */
async function holding(
  pool: Pool,
  first: number,
  attempt: (client: PoolClient, sequence: number) => Promise<Attempt>,
): Promise<[Attempt, number]> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    let sequence = first;
    let frozen = await attempt(client, sequence);
    if (frozen.outcome === 'renumber') {
      sequence = Number(frozen.number);
      frozen = await attempt(client, sequence);
    }
    await client.query('commit');
    return [frozen, sequence];
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken);
  }
}

type Given = {
  context: StoreContext;
  caller: Caller;
  submission: Submission;
  verdict: Readable;
  reportDate: string;
};

async function freezeAs(client: Pool | PoolClient, sequence: number, given: Given): Promise<Attempt> {
  const { caller, submission, verdict, reportDate } = given;
  const { agency, actor } = caller;
  const { round, key, request } = submission;
  const { rows, issues, summary, canonical, contentHash } = verdict;
  const at = given.context.clock();
  const texts = textsOf(given);
  const number = receiptNumber(round, agency.code, sequence);
  const { errors, warnings } = summary;
  const receipt = receiptOf(
    {
      ...{ number, round, agency: { code: agency.code, name: agency.name }, receivedAt: at, contentHash, reportDate },
      ...{ tasks: rows.length, errors, warnings, state: 'received', summary, ...texts },
    },
    given.context.key,
  );
  const column = <K extends keyof KeptRow>(name: K) => rows.map((row) => row[name]);
  const parameters = [
    ...[agency.id, round, sequence, number, at, JSON.stringify(receipt), key, actor, texts.by],
    ...[contentHash, canonical, JSON.stringify(request), reportDate, texts.explanation, texts.preparedBy],
    ...[JSON.stringify(summary), JSON.stringify(issues), errors, warnings],
    ...[texts.client.kind, texts.client.version],
    ...(['task', 'text', 'lead', 'deadline', 'result', 'basis', 'note'] as const).map(column),
    ...(['inScope', 'completion', 'status'] as const).map(column),
  ];
  const places = parameters.map((_, index) => `$${index + 1}`).join(', ');
  const { rows: answers } = await client.query<Answer>(
    { name: 'submit', text: `select outcome, number from store.submit(${places})` },
    parameters,
  );
  if (answers[0] === undefined) throw new Error('store.submit answered nothing');
  return { ...answers[0], receipt };
}

/** Free texts of the receipt; half a character, which nothing can sign, is replaced as everywhere. */
function textsOf({ caller, submission: { request } }: Given) {
  const text = (given: string | undefined) => wellFormed(given?.trim() ?? '') || null;
  return {
    explanation: text(request.explanation),
    client: { kind: request.client.kind, version: wellFormed(request.client.version) },
    by: wellFormed(caller.user?.name ?? caller.actor),
    preparedBy: text(request.preparedBy),
  };
}
