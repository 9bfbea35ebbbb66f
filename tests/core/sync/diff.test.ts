import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_FIELDS, diff, type Change } from '../../../core/sync/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';

const SEED = 2367;
const row = (task: string, rest: Partial<ContentRow> = {}): ContentRow => ({
  task,
  text: 'Nhiệm vụ',
  lead: '',
  deadline: '',
  result: '',
  basis: '',
  note: '',
  ...rest,
});

describe('what changed', () => {
  it.each<[string, ContentRow[], ContentRow[], Change[]]>([
    ['nothing', [row('I.1')], [row('I.1')], []],
    [
      'two fields of one task',
      [row('I.1', { result: 'cũ' })],
      [row('I.1', { result: 'mới', note: 'thêm' })],
      [
        { kind: 'field', task: 'I.1', field: 'result', before: 'cũ', after: 'mới' },
        { kind: 'field', task: 'I.1', field: 'note', before: '', after: 'thêm' },
      ],
    ],
    ['a task more', [], [row('I.2')], [{ kind: 'added', task: 'I.2', row: row('I.2') }]],
    ['a task less', [row('I.2')], [], [{ kind: 'removed', task: 'I.2', row: row('I.2') }]],
    ['only the order', [row('I.1'), row('I.2')], [row('I.2'), row('I.1')], []],
  ])('%s', (_, base, now, expected) => {
    expect(diff(base, now)).toEqual(expected);
  });
});

const text = fc.constantFrom('', 'a', 'b');
const rows: fc.Arbitrary<ContentRow[]> = fc.uniqueArray(
  fc.record({
    task: fc.constantFrom('I.1', 'I.2', 'II.1', 'V.19', '__proto__'),
    text,
    lead: text,
    deadline: text,
    result: text,
    basis: text,
    note: text,
  }),
  { selector: ({ task }) => task },
);

/** Applies changes to a base, as a receiver would. */
function applied(base: ContentRow[], changes: Change[]): Map<string, ContentRow> {
  const state = new Map(base.map((each) => [each.task, each]));
  for (const change of changes) {
    if (change.kind === 'removed') state.delete(change.task);
    else if (change.kind === 'added') state.set(change.task, change.row);
    else state.set(change.task, { ...(state.get(change.task) as ContentRow), [change.field]: change.after });
  }
  return state;
}

const byTask = (each: ContentRow[]) => new Map(each.map((one) => [one.task, one]));

describe('for any two states', () => {
  it('the changes lead from one to the other', () => {
    fc.assert(
      fc.property(rows, rows, (base, now) => {
        expect(applied(base, diff(base, now))).toEqual(byTask(now));
      }),
      { seed: SEED },
    );
  });

  it('there are none between equal states, and as many back as there', () => {
    fc.assert(
      fc.property(rows, rows, (base, now) => {
        expect(diff(base, base)).toEqual([]);
        expect(diff(now, base)).toHaveLength(diff(base, now).length);
      }),
      { seed: SEED },
    );
  });

  it('each change names one differing field', () => {
    fc.assert(
      fc.property(rows, rows, (base, now) => {
        const changes = diff(base, now);
        expect(new Set(changes.map((change) => JSON.stringify(change))).size).toBe(changes.length);
        for (const change of changes) {
          if (change.kind !== 'field') continue;
          expect(CONTENT_FIELDS).toContain(change.field);
          expect(change.before).not.toBe(change.after);
        }
      }),
      { seed: SEED },
    );
  });
});
