import { describe, expect, it } from 'vitest';
import { createReplica, join } from '../../../core/sync/index.ts';
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
