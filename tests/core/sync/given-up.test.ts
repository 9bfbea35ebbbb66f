import { describe, expect, it } from 'vitest';
import { compose, createReplica, join, receive } from '../../../core/sync/index.ts';
import { tidied } from '../../../core/sync/replica.ts';
import type { Replica } from '../../../core/sync/index.ts';
import { row } from './support/messages.ts';

const place = { task: 'I.1', field: 'result' as const };
const theirs = { value: 'của họ', version: 2, author: 'Minh', at: '2026-11-24T08:00:00+07:00' };
const replica = (over: Partial<Replica>): Replica => ({
  ...createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'may-1' }),
  ...over,
});
const nothingStored = { since: 0, revision: 0, mark: '', changes: [] };

describe('a text that was given up by a choice', () => {
  it.each<[string, string[], number]>([
    ['is still told when the document joins a store that never had the field', ['của tôi'], 1],
    ['where none was given up there is nothing to tell', [], 0],
  ])('%s', (_, declined, told) => {
    const settled = [{ ...place, over: 2, theirs: theirs.value, declined }];
    const joined = join(replica({ settled }), [row('I.1', { result: 'của họ' })], nothingStored).replica.settled;
    expect(joined).toHaveLength(told);
    expect(joined.map((each) => [each.over, each.declined])).toEqual(told ? [[0, declined]] : []);
  });

  it.each<[string, string, string[], number]>([
    ['is told when the others’ text is typed by hand', 'của họ', ['bản trước'], 1],
    ['not when nothing was given up before', 'của họ', [], 0],
    ['not while the conflict is open', 'của tôi', ['bản trước'], 0],
  ])('%s', (_, here, declined, told) => {
    const conflicts = [{ ...place, base: 'cũ', theirs, mine: 'của tôi', declined }];
    const { settled } = tidied(replica({ conflicts }), [row('I.1', { result: here })]);
    expect(settled).toEqual(told ? [{ ...place, over: 2, theirs: theirs.value, declined }] : []);
  });
});

describe('a choice that was made', () => {
  const settled = [{ ...place, over: 2, theirs: theirs.value, declined: ['của tôi'] }];
  const sent = (result: string | null, declined: string[]) =>
    compose(
      replica({ settled: [{ ...settled[0]!, declined }], base: { 'I.1/result': theirs.value } }),
      result === null ? [] : [row('I.1', { result })],
    ).message.changes;

  it.each<[string, string | null, string[], object[]]>([
    ['goes out with what was given up', 'của họ', ['của tôi'], [{ after: 'của họ', declined: ['của tôi'] }]],
    [
      'not with a text that stands there after all',
      'của tôi',
      ['của tôi', 'x'],
      [{ after: 'của tôi', declined: ['x'] }],
    ],
    ['with none where none was given up', 'mới', [], [{ before: 'của họ', after: 'mới', over: 2 }]],
    ['not at all where it changes and gives up nothing', 'của họ', [], []],
    ['nor where the sheet has lost the row', null, ['của tôi'], []],
  ])('%s', (_, result, declined, changes) => {
    const found = sent(result, declined);
    expect(found).toMatchObject(changes);
    expect(found.map((change) => change.declined ?? [])).toEqual(
      changes.map((change) => ('declined' in change ? change.declined : [])),
    );
  });
});

describe('a document that joins with choices of its own', () => {
  const snapshot = { since: 0, revision: 4, mark: 'b4', changes: [{ ...place, ...theirs }] };
  const joined = (result: string | null, over: Partial<Replica> = {}, issued = '') =>
    join(replica(over), result === null ? [] : [row('I.1', { result })], snapshot, [row('I.1', { result: issued })]);

  it.each<[string, string | null, string, number, number]>([
    ['another text is asked about', 'của tôi', '', 0, 1],
    ['the same text is nothing to write', 'của họ', '', 0, 0],
    ['nor where it is the form’s own', 'của họ', 'của họ', 0, 0],
    ['nor where the sheet lacks the row', null, '', 0, 0],
    ['what the form prints gives way', 'in sẵn', 'in sẵn', 1, 0],
  ])('%s', (_, result, issued, writes, conflicts) => {
    const { writes: found, replica: after } = joined(result, {}, issued);
    expect([found.length, after.conflicts.length, after.settled.length]).toEqual([writes, conflicts, 0]);
    expect(after.base).toEqual({ 'I.1/result': 'của họ' });
  });

  it.each<[string, string[]]>([
    ['nothing was given up before', []],
    ['what was given up before goes with the question', ['bản đầu']],
  ])('a conflict anew: %s, and is told nowhere else', (_, declined) => {
    const settled = [{ ...place, over: 1, theirs: 'x', declined }];
    const { conflicts, settled: still } = joined('của tôi', { settled }).replica;
    expect(conflicts).toEqual([{ ...place, base: null, theirs, mine: 'của tôi', declined }]);
    expect(still).toEqual([]);
  });
});

describe('an answer', () => {
  const message = compose(replica({ revision: 1, mark: 'a1' }), [row('I.1', { result: 'của tôi' })]);
  const answer = { messageId: message.message.messageId, since: 1, revision: 1, mark: 'a1' };
  const conflict = { ...place, base: null, theirs, mine: 'của tôi' };

  it('that the text stood there already makes it the base, although it is no news', () => {
    const accepted = [{ ...place, how: 'same' as const, version: 1 }];
    const received = receive(message.replica, [], { ...answer, accepted, conflicts: [], changes: [] });
    expect(received.replica.base).toEqual({ 'I.1/result': 'của tôi' });
  });

  it('with a conflict: nothing was given up in it yet', () => {
    const rows = [row('I.1', { result: 'của tôi' })];
    const received = receive(message.replica, rows, { ...answer, accepted: [], conflicts: [conflict], changes: [] });
    expect(received.replica.conflicts).toEqual([{ ...conflict, declined: [] }]);
  });
});
