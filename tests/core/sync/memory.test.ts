import { describe, expect, it } from 'vitest';
import { createReplica, localEdits, packReplica, unpackReplica } from '../../../core/sync/index.ts';
import type { Replica } from '../../../core/sync/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import { row } from './support/messages.ts';

const replica = (base: Replica['base'], over: Partial<Replica> = {}): Replica => ({
  ...createReplica({ round: 'mac-dinh', agency: 'BTC', clientId: 'may-1' }),
  ...{ revision: 1, mark: 'a1', base },
  ...over,
});
const rows = (result: string, note = '') => [row('I.1', { result, note })];
const place = { task: 'I.1', field: 'result' as const };

describe('what a document remembers of the store', () => {
  it.each<[string, Replica['base'], ContentRow[], { hashes: string[]; texts: Record<string, string> | null }]>([
    ['nothing of empty cells', { 'I.1/result': '' }, rows(''), { hashes: [], texts: null }],
    ['a hash of a text that stands there', { 'I.1/result': 'a' }, rows('a'), { hashes: ['I.1/result'], texts: null }],
    [
      'the text where another stands there, and only that',
      { 'I.1/result': 'a', 'I.1/note': 'b' },
      rows('sửa', 'b'),
      { hashes: ['I.1/result', 'I.1/note'], texts: { 'I.1/result': 'a' } },
    ],
    [
      'no text of a row that the sheet lacks',
      { 'I.1/result': 'a', 'I.2/result': 'b' },
      rows('sửa'),
      { hashes: ['I.1/result', 'I.2/result'], texts: { 'I.1/result': 'a' } },
    ],
    [
      'that a text is not known, where it is not',
      { 'I.1/result': null },
      rows('sửa'),
      { hashes: ['I.1/result'], texts: {} },
    ],
  ])('%s', (_, base, now, { hashes, texts }) => {
    const memory = packReplica(replica(base), now);
    expect(Object.keys(memory.hashes)).toEqual(hashes);
    expect(memory.outbox?.base ?? null).toEqual(texts);
  });

  it('hashes are short: a document has some hundred of them', () => {
    const { hashes } = packReplica(replica({ 'I.1/result': 'a'.repeat(5000) }), rows('a'));
    expect(hashes['I.1/result']).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('after opening the document again', () => {
  /** Put away with one sheet, opened with another. */
  const reopened = (base: Replica['base'], before: ContentRow[], now = before, over: Partial<Replica> = {}) =>
    unpackReplica(packReplica(replica(base, over), before), now);

  it.each<[string, Replica['base'], string, string, object[]]>([
    ['nothing typed meanwhile', { 'I.1/result': 'a' }, 'a', 'a', []],
    ['typed into an empty cell', { 'I.1/result': '' }, '', 'mới', [{ ...place, before: '', after: 'mới' }]],
    ['typed before', { 'I.1/result': 'a' }, 'sửa', 'sửa', [{ ...place, before: 'a', after: 'sửa' }]],
    ['typed before, and on', { 'I.1/result': 'a' }, 'sửa', 'sửa nữa', [{ ...place, before: 'a', after: 'sửa nữa' }]],
    ['typed meanwhile: over what is not known', { 'I.1/result': 'a' }, 'a', 'sửa', [{ ...place, after: 'sửa' }]],
    ['over what was not known before', { 'I.1/result': null }, 'sửa', 'sửa', [{ ...place, after: 'sửa' }]],
    ['taken back meanwhile', { 'I.1/result': 'a' }, 'sửa', 'a', []],
  ])('an edit is what it was: %s', (_, base, before, now, edits) => {
    expect(localEdits(reopened(base, rows(before), rows(now)), rows(now))).toEqual(edits);
  });

  const theirs = { value: 'của họ', version: 2, author: 'Minh', at: '2026-11-24T08:00:00+07:00' };
  it.each<[string, Partial<Replica>]>([
    ['a message', { pending: { messageId: 'm', baseRevision: 1, clientId: 'may-1', changes: [] } }],
    ['a conflict', { conflicts: [{ ...place, base: 'a', theirs, mine: 'b', declined: ['c'] }] }],
    ['a choice', { settled: [{ ...place, over: 2, theirs: 'của họ', declined: ['b'] }] }],
  ])('%s that waits is still there', (_, waiting) => {
    expect(reopened({ 'I.1/result': 'a' }, rows('a'), rows('a'), waiting)).toEqual(
      replica({ 'I.1/result': 'a' }, waiting),
    );
  });
});
