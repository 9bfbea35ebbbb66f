import { applySync, messageOf, refuseTexts } from '../../../../core/sync/index.ts';
import type { FieldView, Refusal, SyncMessage, SyncRound, SyncView } from '../../../../core/sync/index.ts';
import { placeKey } from '../../../../core/sync/types.ts';
import type { FieldState, HistoryEntry, SyncAnswer, SyncRequest, SyncSnapshot } from '../../../../core/wire/sync.ts';

/** A message that the store took nothing of. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

type Kept = { revision: number; mark: string; fingerprint: string; answer: SyncAnswer };

/** All that a store remembers of an agency's round: plain data. */
export type MemoryState = {
  messages: Record<string, Kept>;
  history: HistoryEntry[];
  fields: Record<string, FieldState>;
};

/** The store's side of sync in memory: the same decision as the real one's, on the same three tables. */
export function createMemoryStore(round: SyncRound, state: MemoryState = { messages: {}, history: [], fields: {} }) {
  const known = (): Kept[] => Object.values(state.messages);
  const last = (): Kept | undefined => known().sort((a, b) => b.revision - a.revision)[0];

  function view(asked: Pick<SyncMessage, 'baseRevision' | 'changes' | 'messageId'>): SyncView {
    const { baseRevision, changes, messageId } = asked;
    const atBase = fieldsOf(state.history.filter(({ revision }) => revision <= baseRevision));
    return {
      revision: last()?.revision ?? 0,
      mark: last()?.mark ?? '',
      baseMark: baseRevision === 0 ? '' : (known().find(({ revision }) => revision === baseRevision)?.mark ?? null),
      answered: state.messages[messageId] ?? null,
      fields: changes.flatMap((change): FieldView[] => {
        const field = state.fields[placeKey(change)];
        return field === undefined ? [] : [{ ...field, atBase: atBase.get(placeKey(change))?.value ?? '' }];
      }),
      changed: Object.values(state.fields).filter(({ version }) => version > baseRevision),
    };
  }

  return {
    round,
    /** What a restart finds again. */
    saved: (): MemoryState => JSON.parse(JSON.stringify(state)) as MemoryState,
    history: (): readonly HistoryEntry[] => state.history,
    fields: (): Map<string, FieldState> => new Map(Object.entries(state.fields)),
    revision: (): number => last()?.revision ?? 0,

    sync(request: SyncRequest, at = '2026-11-24T08:00:00+07:00'): SyncAnswer {
      const message = messageOf(request);
      const refusal = refuseTexts(message);
      if (refusal !== null) throw new Refused(refusal);
      const writing = { actor: 'officer:BTC:1', author: message.author ?? '', at };
      const outcome = applySync(view(message), message, round, writing);
      if (outcome.kind === 'refused') throw new Refused(outcome.refusal);
      if (outcome.kind === 'written') {
        const { answer, entries, fingerprint } = outcome;
        const { revision, mark } = answer;
        state.messages[message.messageId] = { revision, mark, fingerprint, answer };
        state.history.push(...entries);
        for (const { task, field, before, after: value, author } of entries) {
          if (before === value) continue;
          state.fields[placeKey({ task, field })] = { task, field, value, version: revision, author, at };
        }
      }
      return outcome.answer;
    },

    changesSince(since: number, mark?: string): SyncSnapshot {
      const seen = view({ baseRevision: since, changes: [], messageId: '' });
      if (seen.baseMark === null || (mark !== undefined && mark !== seen.baseMark)) {
        throw new Refused({ code: 'revision-unknown', params: {} });
      }
      return { since, revision: seen.revision, mark: seen.mark, changes: seen.changed };
    },
  };
}

export type MemoryStore = ReturnType<typeof createMemoryStore>;

/** The state that a history tells: replayed from nothing. */
export function fieldsOf(history: readonly HistoryEntry[]): Map<string, FieldState> {
  const fields = new Map<string, FieldState>();
  for (const { task, field, before, after, revision, author, at } of history) {
    if (before !== after)
      fields.set(placeKey({ task, field }), { task, field, value: after, version: revision, author, at });
  }
  return fields;
}
