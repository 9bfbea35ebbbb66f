import type { FieldState, HistoryEntry, SyncAccepted, SyncAnswer, SyncConflict } from '../wire/sync.ts';
import { digest, fingerprint, type SyncMessage } from './message.ts';
import { settleChange, type Ruling } from './settle-change.ts';
import { placeKey } from './types.ts';
import { refuseTexts, type Refusal } from './refuse.ts';

/** A field that a message wants to change, as stored now and as it was at the message's base. */
export type FieldView = FieldState & { atBase: string };

/** As much of an agency's state as decides about one message; read in one snapshot. */
export type SyncView = {
  revision: number;
  mark: string;
  /** The mark of the message's base revision; null when this history has no such revision. */
  baseMark: string | null;
  /** What this message was answered when it came before. */
  answered: { fingerprint: string; answer: SyncAnswer } | null;
  /** Of each field that the message names and that was ever written. */
  fields: FieldView[];
  /** Every field written after the base revision. */
  changed: FieldState[];
};

/** The round as it stands for this agency (its code). */
export type SyncRound = { agency: string; open: boolean; form: string; tasks: ReadonlySet<string> };

/** Who writes, and when; `at` with offset +07:00. */
export type Writing = { actor: string; author: string; at: string };

export type Outcome =
  | { kind: 'refused'; refusal: Refusal }
  /** It came before: nothing is written, the answer is the one given then. */
  | { kind: 'replayed'; answer: SyncAnswer }
  /** It asks for nothing but what is new, and leaves no trace. */
  | { kind: 'read'; answer: SyncAnswer }
  | { kind: 'written'; answer: SyncAnswer; fingerprint: string; entries: HistoryEntry[] };

/**
 * What one message does to an agency's rows. Pure: whoever stores it does so only if `view.revision` is still the newest,
 * else reads and asks again.
 */
export function applySync(view: SyncView, message: SyncMessage, round: SyncRound, writing: Writing): Outcome {
  const print = fingerprint(message);
  if (view.answered !== null) {
    return view.answered.fingerprint === print
      ? { kind: 'replayed', answer: view.answered.answer }
      : { kind: 'refused', refusal: { code: 'message-id-reused', params: { messageId: message.messageId } } };
  }
  const refusal = refuse(view, message, round);
  if (refusal !== null) return { kind: 'refused', refusal };

  const revision = view.revision + 1;
  const stored = new Map(view.fields.map((field) => [placeKey(field), field]));
  const rulings = message.changes.map((change) => settleChange(change, stored.get(placeKey(change)), message));
  const entries = rulings
    .flatMap(({ lines }) => lines)
    .map((line) => ({
      ...line,
      ...{ revision, baseRevision: message.baseRevision, clientId: message.clientId },
      ...{ author: writing.author, actor: writing.actor, at: writing.at },
    }));
  // Every message with changes leaves a trace, even if all of it stood there already: late copies of it must do nothing.
  if (message.changes.length === 0) return { kind: 'read', answer: answerOf(view, message, rulings, []) };
  const mark = digest([view.mark, print, entries]);
  const answer = answerOf({ ...view, revision, mark }, message, rulings, entries);
  return { kind: 'written', answer, fingerprint: print, entries };
}

function refuse(view: SyncView, message: SyncMessage, round: SyncRound): Refusal | null {
  const textual = refuseTexts(message);
  if (textual !== null) return textual;
  if (message.agency !== undefined && message.agency !== round.agency) return { code: 'wrong-agency', params: {} };
  if (message.form !== undefined && message.form !== round.form) {
    return { code: 'form-changed', params: { form: round.form } };
  }
  if (message.changes.length > 0) {
    if (!round.open) return { code: 'round-closed', params: { changes: message.changes.length } };
    const unknown = message.changes.map(({ task }) => task).filter((task) => !round.tasks.has(task));
    if (unknown.length > 0) return { code: 'task-unknown', params: { tasks: [...new Set(unknown)].slice(0, 20) } };
  }
  const { baseRevision, baseMark } = message;
  if (view.baseMark === null || (baseMark !== undefined && baseMark !== view.baseMark)) {
    return { code: 'revision-unknown', params: { baseRevision, revision: view.revision } };
  }
  return null;
}

function answerOf(view: SyncView, message: SyncMessage, rulings: Ruling[], entries: HistoryEntry[]): SyncAnswer {
  const changed = new Map(view.changed.map((field) => [placeKey(field), field]));
  for (const { task, field, before, after, author, at } of entries) {
    if (before === after) continue;
    changed.set(placeKey({ task, field }), { task, field, value: after, version: view.revision, author, at });
  }
  const accepted = rulings.flatMap(({ accepted }): SyncAccepted[] =>
    accepted === undefined
      ? []
      : [{ ...accepted, version: changed.get(placeKey(accepted))?.version ?? accepted.version }],
  );
  const conflicts = rulings.flatMap(({ conflict }): SyncConflict[] => (conflict === undefined ? [] : [conflict]));
  return {
    messageId: message.messageId,
    since: message.baseRevision,
    revision: view.revision,
    mark: view.mark,
    accepted,
    conflicts,
    changes: [...changed.values()],
  };
}
