import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeKey } from '../../../core/sync/types.ts';
import { SyncAnswer } from '../../../core/wire/sync.ts';
import type { HistoryEntry, SyncRequest, ContentField } from '../../../core/wire/sync.ts';
import { runs } from '../support/runs.ts';
import { createMemoryStore, fieldsOf, Refused } from './support/memory-store.ts';
import { ROUND } from './support/messages.ts';

/** Mostly what can be taken, seldom what must be refused. */
const seldom = <T>(usual: fc.Arbitrary<T>, ...others: T[]) =>
  fc.oneof({ weight: 30, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const text = seldom(fc.constantFrom('', 'a', 'b', 'a; b; c', 'A; b; c', 'a; b; C'), 'Tối mật', 'a\0', '\ud83d');
const change = fc.record(
  {
    task: seldom(fc.constantFrom('I.1', 'I.2'), 'IX.1', '__proto__'),
    field: fc.constantFrom<ContentField>('lead', 'result'),
    before: text,
    after: text,
    over: fc.nat({ max: 8 }),
    declined: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: ['task', 'field', 'after'] },
);
/** What a client may say that is not ours: any base, any choice, any claim of what it started from. */
type Said = Omit<SyncRequest, 'baseRevision'> & { back: number };
const message: fc.Arbitrary<Said> = fc.record({
  /** How far its base lies behind; further than there is, it lies ahead. */
  back: fc.integer({ min: 0, max: 3 }),
  baseMark: seldom(fc.constant(undefined), 'ab'),
  changes: fc.array(change, { maxLength: 2 }),
  clientId: fc.constantFrom('x', 'y'),
  messageId: seldom(fc.constant(undefined), 'm1', 'm2'),
  form: seldom(fc.constant('pl4-2367'), 'pl4-2026'),
});

const valuesAt = (history: readonly HistoryEntry[], revision: number) =>
  new Map([...fieldsOf(history.filter((entry) => entry.revision <= revision))].map(([key, { value }]) => [key, value]));

it('whatever a client sends, the store refuses it in a word or keeps its promises', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
      const store = createMemoryStore(ROUND);
      for (const { back, ...said } of messages) {
        const [revision, before] = [store.revision(), JSON.stringify(store.saved())];
        const sent = { ...said, baseRevision: Math.abs(revision - back) };
        try {
          const answer = SyncAnswer.parse(store.sync(sent));
          const isNew = store.revision() > revision;
          expect(store.revision()).toBe(isNew ? revision + 1 : revision);
          if (isNew) expect(answer.revision).toBe(revision + 1);
          else expect(JSON.stringify(store.saved())).toBe(before);
          expectBaseAndChangesToBeTheState(answer, store.history());
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          expect(JSON.stringify(store.saved())).toBe(before);
        }
      }
      expect(fieldsOf(store.history())).toEqual(store.fields());
      store.history().forEach((entry, at) => expectNobodyOverlooked(entry, store.history().slice(0, at)));
    }),
    { seed: 2367, numRuns: runs(3000) },
  );
});

function expectBaseAndChangesToBeTheState(answer: SyncAnswer, history: readonly HistoryEntry[]): void {
  const state = valuesAt(history, answer.since);
  for (const { task, field, value } of answer.changes) state.set(placeKey({ task, field }), value);
  expect(state).toEqual(valuesAt(history, answer.revision));
}

/** A text goes only by somebody whose message was made on it, or by a choice that names it. */
function expectNobodyOverlooked(entry: HistoryEntry, earlier: readonly HistoryEntry[]): void {
  const key = placeKey(entry);
  expect(entry.before).toBe(fieldsOf(earlier).get(key)?.value ?? '');
  if (entry.how === 'conflict') expect(entry.after).toBe(entry.before);
  if (entry.how === 'edit') expect(valuesAt(earlier, entry.baseRevision).get(key) ?? '').toBe(entry.before);
  if (entry.how === 'merge') expect(entry.field).not.toBe('lead');
}
