import type { FieldState, SyncAnswer, SyncConflict, SyncSnapshot } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';
import { decide } from './decide.ts';
import { textsOf, tidied, type OpenConflict, type Replica, type Write } from './replica.ts';
import { placeKey } from './types.ts';

/** What an answer asks for: the texts to write, and the replica that holds once they stand in the sheet. */
export type Received = { replica: Replica; writes: Write[] };

/**
 * Takes in an answer. First the writes go into the sheet (`toPatch`), then the replica is kept: if the sheet has changed
 * meanwhile, the same answer is received again with the rows read anew; if the machine stops in between, the message is
 * sent again and answered again. An answer to another message, or to this one a second time, changes nothing.
 */
export function receive(replica: Replica, rows: readonly ContentRow[], answer: SyncAnswer | SyncSnapshot): Received {
  if (!isExpected(replica, answer)) return { replica, writes: [] };
  const asked = replica.pending?.changes ?? [];
  const sent = new Map(asked.map((change) => [placeKey(change), change.after]));
  const reported = new Map(('conflicts' in answer ? answer.conflicts : []).map((each) => [placeKey(each), each]));
  const settled = replica.settled.filter((each) => !sent.has(placeKey(each)));
  /** What a person has yet to settle, or has settled and not sent, and what it started from. */
  const waiting = new Map<string, Pick<OpenConflict, 'base' | 'declined'>>();
  for (const each of settled) waiting.set(placeKey(each), { base: each.theirs, declined: each.declined });
  for (const each of replica.conflicts) waiting.set(placeKey(each), each);
  const local = textsOf(rows);
  const conflicts = new Map(replica.conflicts.map((each) => [placeKey(each), each]));
  const base: Record<string, string | null> = { ...replica.base };
  const writes: Write[] = [];

  // What the store took stands there; where that was all that happened to the field, `changes` does not name it.
  if ('accepted' in answer) for (const each of answer.accepted) base[placeKey(each)] = sent.get(placeKey(each)) ?? '';
  for (const conflict of reported.values()) {
    base[placeKey(conflict)] = conflict.theirs.value;
    conflicts.set(placeKey(conflict), { ...conflict, declined: [] });
  }
  for (const field of answer.changes) {
    const key = placeKey(field);
    base[key] = field.value;
    if (reported.has(key)) continue;
    const mine = local.get(key)?.text ?? field.value;
    const open = waiting.get(key);
    const was = sent.get(key) ?? (replica.base[key] === undefined ? '' : replica.base[key]);
    const met = open === undefined ? meet(field, was, mine) : { conflict: open };
    if ('write' in met) writes.push({ ...place(field), before: mine, after: met.write, theirs: theirs(field) });
    if ('conflict' in met) {
      const { base: from, declined } = met.conflict;
      conflicts.set(key, { ...place(field), base: from, theirs: theirs(field), mine, declined });
    }
  }
  const next: Replica = {
    ...replica,
    ...{ revision: answer.revision, mark: answer.mark, base, pending: null },
    conflicts: [...conflicts.values()],
    settled: settled.filter((each) => !conflicts.has(placeKey(each))),
  };
  return { replica: tidied(next, rows), writes };
}

function isExpected({ pending, revision }: Replica, answer: SyncAnswer | SyncSnapshot): boolean {
  if (pending !== null) return 'messageId' in answer && answer.messageId === pending.messageId;
  return answer.since === revision;
}

type Met = { write: string } | { conflict: Pick<OpenConflict, 'base' | 'declined'> } | Record<string, never>;

/** The store's text meets what the officer typed after the message left. */
function meet({ field, value }: FieldState, base: string | null, mine: string): Met {
  if (base === null) return mine === value ? {} : { conflict: { base, declined: [] } };
  const decision = decide(field, { base, theirs: value, mine });
  if (decision.kind === 'theirs') return { write: value };
  if (decision.kind === 'merged') return { write: decision.text };
  return decision.kind === 'conflict' ? { conflict: { base, declined: [] } } : {};
}

export const place = ({ task, field }: FieldState) => ({ task, field });
export const theirs = ({ value, version, author, at }: FieldState): SyncConflict['theirs'] => ({
  value,
  version,
  author,
  at,
});
