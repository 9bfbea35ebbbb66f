import { describe, expect, it } from 'vitest';
import {
  compose,
  createReplica,
  join,
  localEdits,
  openConflicts,
  packReplica,
  receive,
  settle,
  unpackReplica,
  unsend,
} from '../../../core/sync/index.ts';
import type { Replica, Write } from '../../../core/sync/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import { createMemoryStore, Refused, type MemoryStore } from './support/memory-store.ts';
import { change, request, ROUND, row } from './support/messages.ts';

type Copy = { rows: ContentRow[]; replica: Replica };

const written = (rows: ContentRow[], writes: readonly Write[]): ContentRow[] =>
  writes.reduce(
    (now, { task, field, after }) => now.map((each) => (each.task === task ? { ...each, [field]: after } : each)),
    rows,
  );
const keep = ({ rows }: Copy, { replica, writes }: { replica: Replica; writes: Write[] }): Copy => ({
  rows: written(rows, writes),
  replica,
});

function sync(copy: Copy, store: MemoryStore): Copy {
  const { replica, message } = compose(copy.replica, copy.rows, { form: store.round.form, tasks: store.round.tasks });
  return keep(copy, receive(replica, copy.rows, store.sync(message)));
}

/** A document that synced once (I.1 "cũ", I.2 "chung") and then worked without a connection: I.1 "sửa khi mất mạng". */
function offline(): { store: MemoryStore; copy: Copy } {
  const store = createMemoryStore(ROUND);
  const fresh = {
    rows: [row('I.1', { result: 'cũ' }), row('I.2', { result: 'chung' })],
    replica: createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'may-1' }),
  };
  const synced = sync(fresh, store);
  const rows = [row('I.1', { result: 'sửa khi mất mạng' }), row('I.2', { result: 'chung' })];
  return { store, copy: { rows, replica: reopened({ ...synced, rows }) } };
}

/** Through the document's memory, as after closing the file. */
const reopened = ({ replica, rows }: Copy): Replica => unpackReplica(packReplica(replica, rows), rows);

const texts = ({ rows }: Copy) => Object.fromEntries(rows.map(({ task, result }) => [task, result]));
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return 'none';
};
const other = (store: MemoryStore, more: Parameters<typeof change>[0]) =>
  store.sync(request({ clientId: 'may-2', author: 'Minh', baseRevision: store.revision(), changes: [change(more)] }));

describe('an outbox that comes back', () => {
  it('after a month: what others wrote comes in, its own edit goes out', () => {
    const { store, copy } = offline();
    for (const after of ['tuần 1', 'tuần 2', 'tuần 3']) {
      other(store, { task: 'I.2', before: store.fields().get('I.2/result')?.value, after });
    }
    const back = sync(copy, store);
    expect(texts(back)).toEqual({ 'I.1': 'sửa khi mất mạng', 'I.2': 'tuần 3' });
    expect(store.fields().get('I.1/result')?.value).toBe('sửa khi mất mạng');
  });

  it('after a month, edited by others too: both texts are there until a person chooses', () => {
    const { store, copy } = offline();
    other(store, { before: 'cũ', after: 'của Minh' });
    const back = sync(copy, store);
    expect(texts(back)['I.1']).toBe('sửa khi mất mạng');
    expect(openConflicts(back.replica, back.rows)).toMatchObject([
      { base: 'cũ', theirs: { value: 'của Minh', author: 'Minh' }, mine: 'sửa khi mất mạng' },
    ]);
    const settled = sync(
      keep(back, settle(back.replica, back.rows, { task: 'I.1', field: 'result' }, { take: 'mine' })),
      store,
    );
    expect(store.fields().get('I.1/result')?.value).toBe('sửa khi mất mạng');
    expect(openConflicts(settled.replica, settled.rows)).toEqual([]);
  });

  it('after the round closed: refused as a whole, everything stays, and goes out when it is reopened', () => {
    const { store, copy } = offline();
    const closed = createMemoryStore({ ...ROUND, open: false }, store.saved());
    const { replica, message } = compose(copy.replica, copy.rows);
    expect(refusal(() => closed.sync(message))).toBe('round-closed');
    const waiting = { ...copy, replica: unpackReplica(packReplica(unsend(replica), copy.rows), copy.rows) };
    expect(localEdits(waiting.replica, waiting.rows)).toMatchObject([{ before: 'cũ', after: 'sửa khi mất mạng' }]);
    sync(waiting, store);
    expect(store.fields().get('I.1/result')?.value).toBe('sửa khi mất mạng');
  });

  it('after the round closed, sent before: learns that it had arrived', () => {
    const { store, copy } = offline();
    const { replica, message } = compose(copy.replica, copy.rows);
    store.sync(message);
    const closed = createMemoryStore({ ...ROUND, open: false }, store.saved());
    const { replica: after } = receive(replica, copy.rows, closed.sync(message));
    expect(localEdits(after, copy.rows)).toEqual([]);
  });

  it('on a new form version: rows that still match go out, the others are shown and kept', () => {
    const { store, copy } = offline();
    const rows = [...copy.rows, row('V.19', { result: 'thêm' })];
    const next = createMemoryStore({ ...ROUND, form: 'pl4-2026', tasks: new Set(['I.1', 'I.2']) }, store.saved());
    const old = compose(copy.replica, rows, { form: 'pl4-2367' });
    expect(refusal(() => next.sync(old.message))).toBe('form-changed');
    const anew = compose(unsend(old.replica), rows, { form: 'pl4-2026', tasks: next.round.tasks });
    expect(anew.held).toEqual([{ task: 'V.19', field: 'result', before: '', after: 'thêm' }]);
    const { replica } = receive(anew.replica, rows, next.sync(anew.message));
    expect(next.fields().get('I.1/result')?.value).toBe('sửa khi mất mạng');
    expect(localEdits(replica, rows)).toEqual(anew.held);
  });

  it('to a store that was set up anew: everything goes out again', () => {
    const { copy } = offline();
    const reset = createMemoryStore(ROUND);
    const { replica, message } = compose(copy.replica, copy.rows);
    expect(refusal(() => reset.sync(message))).toBe('revision-unknown');
    const joined = keep(copy, join(replica, copy.rows, reset.changesSince(0)));
    expect(texts(sync(joined, reset))).toEqual(texts(copy));
    expect(reset.fields().get('I.2/result')?.value).toBe('chung');
  });

  it('to a store restored to an earlier day and worked on since: two texts are asked about', () => {
    const { store, copy } = offline();
    const before = createMemoryStore(ROUND);
    before.sync(
      request({
        clientId: 'may-3',
        changes: [change({ after: 'hôm trước' }), change({ task: 'I.2', after: 'chung' })],
      }),
    );
    const { replica, message } = compose(copy.replica, copy.rows);
    expect([store.revision(), before.revision()]).toEqual([1, 1]);
    expect(refusal(() => before.sync(message))).toBe('revision-unknown');
    const joined = join(replica, copy.rows, before.changesSince(0));
    expect(joined.writes).toEqual([]);
    expect(joined.replica.conflicts).toMatchObject([
      { task: 'I.1', theirs: { value: 'hôm trước' }, mine: 'sửa khi mất mạng' },
    ]);
  });

  it('from two machines with one copied document: sent once, and later edits of both are told apart', () => {
    const { store, copy } = offline();
    const twin = { ...copy };
    const here = sync(copy, store);
    const revision = store.revision();
    const there = sync(twin, store);
    expect(store.revision()).toBe(revision);
    const edit = (of: Copy, result: string): Copy => ({ ...of, rows: [row('I.1', { result }), ...of.rows.slice(1)] });
    sync(edit(here, 'máy này'), store);
    const late = sync(edit(there, 'máy kia'), store);
    expect(openConflicts(late.replica, late.rows)).toMatchObject([{ theirs: { value: 'máy này' }, mine: 'máy kia' }]);
  });

  it('edited while Căn Cứ was not there: an edit all the same, although its base text is forgotten', () => {
    const { store, copy } = offline();
    const synced = sync(copy, store);
    const memory = packReplica(synced.replica, synced.rows);
    expect(memory.outbox).toBeNull();
    const rows = written(synced.rows, [
      {
        task: 'I.2',
        field: 'result',
        before: '',
        after: 'gõ tay',
        theirs: { value: '', version: 0, author: '', at: '' },
      },
    ]);
    const replica = unpackReplica(memory, rows);
    expect(localEdits(replica, rows)).toEqual([{ task: 'I.2', field: 'result', after: 'gõ tay' }]);
    other(store, { task: 'I.2', before: 'chung', after: 'của Minh' });
    const late = sync({ rows, replica }, store);
    expect(openConflicts(late.replica, late.rows)).toMatchObject([
      { base: 'chung', theirs: { value: 'của Minh' }, mine: 'gõ tay' },
    ]);
  });
});
