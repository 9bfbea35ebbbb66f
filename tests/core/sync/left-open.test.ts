import { describe, expect, it } from 'vitest';
import { createReplica, keepOpen } from '../../../core/sync/index.ts';
import type { ContentField, Replica, Write } from '../../../core/sync/index.ts';

const theirs = { value: 'của họ', version: 2, author: 'Minh', at: '2026-11-24T08:00:00+07:00' };
const place = (field: ContentField) => ({ task: 'I.1', field });
const write: Write = { ...place('result'), before: 'đang đứng', after: 'của họ', theirs };
const conflict = (field: ContentField) => ({ ...place(field), base: 'cũ', theirs, mine: 'của tôi', declined: [] });
const settlement = (field: ContentField, declined: string[] = []) => ({
  ...{ ...place(field), declined },
  ...{ over: 1, theirs: 'trước đó' },
});
const kept = (over: Partial<Replica>, left: Write[] = [write]) =>
  keepOpen({ ...createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'may-1' }), ...over }, left);
const open = { ...place('result'), base: 'đang đứng', theirs, mine: 'đang đứng', declined: [] as string[] };

describe('a text that the sheet cannot take', () => {
  it.each<[string, Partial<Replica>, Partial<Replica>]>([
    ['waits as a conflict', {}, { conflicts: [open], settled: [] }],
    ['once, if it waited before', { conflicts: [conflict('result')] }, { conflicts: [open] }],
    [
      'beside the conflicts of other fields',
      { conflicts: [conflict('note')] },
      { conflicts: [conflict('note'), open] },
    ],
    ['and is no longer settled', { settled: [settlement('result')] }, { conflicts: [open], settled: [] }],
    [
      'other fields stay settled',
      { settled: [settlement('note', ['x'])] },
      { conflicts: [open], settled: [settlement('note', ['x'])] },
    ],
    [
      'and what was given up in it is remembered, but for what stands there',
      { settled: [settlement('result', ['bản đầu', 'đang đứng'])] },
      { conflicts: [{ ...open, declined: ['bản đầu'] }], settled: [] },
    ],
  ])('%s', (_, before, after) => expect(kept(before)).toMatchObject(after));

  it('none: nothing changes', () => {
    const before = { conflicts: [conflict('note')], settled: [settlement('result')] };
    expect(kept(before, [])).toMatchObject(before);
  });
});
