import type { Pool, PoolClient } from 'pg';
import { wellFormed } from '../../core/wire/utf8.ts';
import type { Receipt } from '../../core/wire/types.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import type { StoreContext } from '../http/context.ts';
import { receiptOf } from '../receipts/receipt.ts';
import type { KeptRow } from '../../core/wire/submissions.ts';
import type { Checked } from './checked.ts';
import { receiptNumber } from './receipts.ts';
import type { Submission } from './submit.ts';

export type Freezing = Checked & {
  agency: StoredAgency;
  /** Who does this now. */
  actor: string;
  /** The name of who sent it. */
  by: string;
  submission: Submission;
  /** A superseded submission under this key does not stand for its content any more. */
  renew: boolean;
  byApprover: boolean;
  /** What is signed here; null for what comes straight from its sender. */
  held: string | null;
  /** The approver's name. */
  signedOffBy: string | null;
};

type Refused = 'replayed' | 'conflict' | 'accepted' | 'not-waiting' | 'own-held';
type Answer = { outcome: 'created' | 'sign-off' | 'renumber' | Refused; number: string };
/** `sign-off`: nothing was written, an approver has to sign first. `number` of `not-waiting` is the state it is in. */
export type Frozen =
  { outcome: 'created'; number: string; receipt: Receipt } | { outcome: Refused; number: string; receipt: null };

/** The number that is likely to be the next, by agency and round. Only a guess: the database decides. */
const guesses = new WeakMap<Pool, Map<string, number>>();

/**
 * Freezes a submission together with its signed receipt. The receipt names the number, so the number is guessed and the
 * whole tried in one call; where the guess was wrong, again with the agency's head row held, which cannot miss.
 */
export async function freeze(context: StoreContext, given: Freezing): Promise<Frozen | { outcome: 'sign-off' }> {
  const { pool } = context;
  const place = `${given.agency.id} ${given.submission.round}`;
  const known = guesses.get(pool) ?? new Map<string, number>();
  guesses.set(pool, known);
  const attempt = (client: Pool | PoolClient, sequence: number) => freezeAs(client, sequence, context, given);

  const guess = known.get(place) ?? 1;
  let frozen = await attempt(pool, guess);
  let sequence = guess;
  if (frozen.outcome === 'renumber') {
    [frozen, sequence] = await holding(pool, Number(frozen.number), attempt);
  }
  const { outcome, number, receipt } = frozen;
  if (outcome === 'renumber') throw new Error('store.submit gave no number while the head row was held');
  if (outcome === 'sign-off') return { outcome };
  if (outcome !== 'created') return { outcome, number, receipt: null };
  known.set(place, sequence + 1);
  context.events.changed({ agencyId: given.agency.id, kind: 'submission', id: number });
  return { outcome, number, receipt };
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

async function freezeAs(
  client: Pool | PoolClient,
  sequence: number,
  context: StoreContext,
  given: Freezing,
): Promise<Attempt> {
  const { agency, actor, submission, verdict, reportDate, signedOffBy } = given;
  const { round, key, request } = submission;
  const { rows, issues, summary, canonical, contentHash } = verdict;
  const at = context.clock();
  const texts = textsOf(given);
  const number = receiptNumber(round, agency.code, sequence);
  const { errors, warnings } = summary;
  const receipt = receiptOf(
    {
      ...{ number, round, agency: { code: agency.code, name: agency.name }, receivedAt: at, contentHash, reportDate },
      ...{ tasks: rows.length, errors, warnings, state: 'received', summary, ...texts },
      ...(signedOffBy !== null && { signedOffBy }),
    },
    context.key,
  );
  const column = <K extends keyof KeptRow>(name: K) => rows.map((row) => row[name]);
  const parameters = [
    ...[agency.id, round, sequence, number, at, JSON.stringify(receipt), key, actor, texts.by],
    ...[contentHash, canonical, JSON.stringify(request), reportDate, texts.explanation, texts.preparedBy],
    ...[JSON.stringify(summary), JSON.stringify(issues), errors, warnings],
    ...[texts.client.kind, texts.client.version],
    ...(['task', 'text', 'lead', 'deadline', 'result', 'basis', 'note'] as const).map(column),
    ...(['inScope', 'completion', 'status'] as const).map(column),
    ...[given.renew, given.byApprover, given.held, signedOffBy],
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
function textsOf({ by, submission: { request } }: Freezing) {
  return {
    ...wordsOf(request),
    client: { kind: request.client.kind, version: wellFormed(request.client.version) },
    by,
  };
}

/** What was said beside the sheet; nothing but blanks is nothing. */
export function wordsOf({ explanation, preparedBy }: Submission['request']) {
  const text = (given: string | undefined) => wellFormed(given?.trim() ?? '') || null;
  return { explanation: text(explanation), preparedBy: text(preparedBy) };
}
