import { describe, expect, it } from 'vitest';
import {
  compose,
  createReplica,
  join,
  keepOpen,
  localEdits,
  openConflicts,
  packReplica,
  receive,
  settle,
} from '../../../core/sync/index.ts';
import type { Choice, Replica } from '../../../core/sync/index.ts';
import type { FieldState, SyncAnswer } from '../../../core/wire/sync.ts';
import { row } from './support/messages.ts';

const PLACE = { task: 'I.1', field: 'result' as const };
const stored = (value: string, version: number): FieldState => ({
  ...PLACE,
  value,
  version,
  author: 'Minh',
  at: '2026-11-24T08:00:00+07:00',
});
const rows = (result: string) => [row('I.1', { result })];
const synced = (text: string): Replica => ({
  ...createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'may-1' }),
  revision: 1,
  mark: 'a1',
  base: { 'I.1/result': text },
});
const news = (value: string, version = 2) => ({
  since: version - 1,
  revision: version,
  mark: `a${version}`,
  changes: [stored(value, version)],
});

describe('news from the store meet the sheet', () => {
  it.each<[string, string, string, string, string[], string[]]>([
    ['untouched here', 'cũ', 'cũ', 'mới', ['mới'], []],
    ['typed the same here', 'cũ', 'mới', 'mới', [], []],
    ['edited here in another clause', 'a; b; c', 'A; b; c', 'a; b; C', ['A; b; C'], []],
    ['edited here in the same clause', 'a', 'b', 'c', [], ['c']],
  ])('%s', (_, base, here, theirs, writes, conflicts) => {
    const received = receive(synced(base), rows(here), news(theirs));
    expect(received.writes.map(({ after }) => after)).toEqual(writes);
    expect(received.replica.conflicts.map((each) => each.theirs.value)).toEqual(conflicts);
  });

  it('typed on while the message was away: what was sent is the base', () => {
    const { replica, message } = compose(synced('cũ'), rows('sửa'));
    const answer: SyncAnswer = {
      ...news('sửa'),
      messageId: message.messageId,
      accepted: [{ ...PLACE, how: 'edit', version: 2 }],
      conflicts: [],
    };
    const after = receive(replica, rows('sửa nữa'), answer);
    expect(after.writes).toEqual([]);
    expect(localEdits(after.replica, rows('sửa nữa'))).toEqual([{ ...PLACE, before: 'sửa', after: 'sửa nữa' }]);
  });

  it('of another base, or while a message is away, are left alone', () => {
    const replica = synced('cũ');
    expect(receive(replica, rows('cũ'), news('mới', 5))).toEqual({ replica, writes: [] });
    const away = compose(replica, rows('sửa')).replica;
    expect(receive(away, rows('sửa'), news('mới'))).toEqual({ replica: away, writes: [] });
  });

  it('a row that the sheet lacks is no edit and takes no text', () => {
    const received = receive(synced('cũ'), [], news('mới'));
    expect(received.writes).toEqual([]);
    expect(localEdits(received.replica, [])).toEqual([]);
  });
});

describe('a conflict', () => {
  const open = () => receive(synced('a'), rows('b'), news('c')).replica;

  it.each<[string, Choice, string, object | null]>([
    ['mine', { take: 'mine' }, 'b', { before: 'c', after: 'b', over: 2 }],
    ['theirs', { take: 'theirs' }, 'c', { before: 'c', after: 'c', over: 2, declined: ['b'] }],
    ['edited', { take: 'edited', text: ' d ' }, 'd', { before: 'c', after: 'd', over: 2, declined: ['b'] }],
  ])('is settled: %s', (_, choice, shown, change) => {
    const { replica, writes } = settle(open(), rows('b'), PLACE, choice);
    expect(writes.map(({ before, after }) => [before, after])).toEqual(shown === 'b' ? [] : [['b', shown]]);
    expect(compose(replica, rows(shown)).message.changes).toEqual([{ ...PLACE, ...change }]);
    expect(openConflicts(replica, rows(shown))).toEqual([]);
  });

  it('keeps its field here until somebody chooses', () => {
    expect(compose(open(), rows('b')).message.changes).toEqual([]);
    expect(openConflicts(open(), rows('b nữa'))).toMatchObject([{ mine: 'b nữa' }]);
  });

  it('is settled by typing the same', () => {
    expect(openConflicts(open(), rows('c'))).toEqual([]);
    expect(compose(open(), rows('c')).replica.conflicts).toEqual([]);
  });

  it('follows the others while it is open, and opens again where they went on after the choice', () => {
    expect(receive(open(), rows('b'), news('c2', 3)).replica.conflicts).toMatchObject([
      { base: 'a', theirs: { value: 'c2', version: 3 } },
    ]);
    const chosen = settle(open(), rows('b'), PLACE, { take: 'theirs' }).replica;
    const again = receive(chosen, rows('c'), news('c2', 3)).replica;
    expect(again.conflicts).toMatchObject([{ base: 'c', theirs: { value: 'c2' }, mine: 'c', declined: ['b'] }]);
    expect(again.settled).toEqual([]);
    const atLast = settle(again, rows('c'), PLACE, { take: 'theirs' }).replica;
    expect(compose(atLast, rows('c2')).message.changes).toMatchObject([{ after: 'c2', over: 3, declined: ['b', 'c'] }]);
  });

  it('stands for a text that the sheet cannot take', () => {
    const { replica, writes } = receive(synced('cũ'), rows('cũ'), news('mới'));
    const kept = keepOpen(replica, writes);
    expect(openConflicts(kept, rows('cũ'))).toMatchObject([{ theirs: { value: 'mới' }, mine: 'cũ' }]);
    expect(compose(kept, rows('cũ')).message.changes).toEqual([]);
  });
});

describe('a document that joins', () => {
  it.each<[string, string, string, string[], string[]]>([
    ["an empty cell takes the store's text", '', '', ['kho'], []],
    ['a cell as issued does, too', 'in sẵn', 'in sẵn', ['kho'], []],
    ['the same text is the same', 'kho', '', [], []],
    ['another text is asked about', 'đây', '', [], ['kho']],
  ])('%s', (_, here, issued, writes, conflicts) => {
    const snapshot = { since: 0, revision: 4, mark: 'b4', changes: [stored('kho', 3)] };
    const joined = join(
      createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'x' }),
      rows(here),
      snapshot,
      rows(issued),
    );
    expect(joined.writes.map(({ after }) => after)).toEqual(writes);
    expect(joined.replica.conflicts.map(({ theirs }) => theirs.value)).toEqual(conflicts);
  });
});

describe('a mark of state secrets', () => {
  const SECRET = 'Văn bản (Tối mật)';

  it('keeps an edit on the machine, and only that one', () => {
    const both = [row('I.1', { result: SECRET, note: 'thường' })];
    const { message, classified } = compose(synced(''), both);
    expect(classified).toEqual([{ ...PLACE, before: '', after: SECRET }]);
    expect(message.changes.map(({ after }) => after)).toEqual(['thường']);
  });

  it('is not told where it was given up, nor sent where it was chosen', () => {
    const open = receive(synced('a'), rows(SECRET), news('c')).replica;
    const given = compose(settle(open, rows(SECRET), PLACE, { take: 'theirs' }).replica, rows('c'));
    const kept = compose(settle(open, rows(SECRET), PLACE, { take: 'mine' }).replica, rows(SECRET));
    expect([given.message.changes, kept.message.changes, kept.classified.length]).toEqual([[], [], 1]);
  });
});

describe('what the document remembers', () => {
  it('holds no text while nothing waits', () => {
    expect(JSON.stringify(packReplica(synced('chữ trong ô'), rows('chữ trong ô')))).not.toContain('chữ');
  });
});
