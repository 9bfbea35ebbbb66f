import { describe, expect, it } from 'vitest';
import { answered } from '../../../core/submissions/index.ts';
import type { CommentField } from '../../../core/wire/comments.ts';
import type { ContentRow } from '../../../core/wire/types.ts';

const row = (task: string, more: Partial<ContentRow> = {}): ContentRow => ({
  ...{ task, text: 'Nhiệm vụ', lead: '', deadline: '', result: '', basis: '', note: '' },
  ...more,
});
const answer = (field: CommentField | null, before: ContentRow[], after: ContentRow[]) =>
  answered(
    { number: 'a.B.0001', at: '', reason: 'x', comments: [{ task: 'I.1', field, text: 'Nêu rõ' }] },
    before,
    after,
  );

describe('a resubmission answers a return', () => {
  it.each([
    { what: 'the field asked for', field: 'result' as const, after: row('I.1', { result: 'mới' }), says: 'changed' },
    { what: 'another field', field: 'basis' as const, after: row('I.1', { result: 'mới' }), says: 'untouched' },
    { what: 'the wording of the task', field: 'task' as const, after: row('I.1', { text: 'khác' }), says: 'changed' },
    { what: 'anything, where the row is meant', field: null, after: row('I.1', { note: 'mới' }), says: 'changed' },
    { what: 'nothing', field: null, after: row('I.1'), says: 'untouched' },
  ])('$what changed: $says', ({ field, after, says }) => {
    expect(answer(field, [row('I.1')], [after]).comments[0]?.answer).toBe(says);
  });

  it('shows what stood there and what stands there now', () => {
    const [comment] = answer('result', [row('I.1', { result: 'cũ' })], [row('I.1', { result: 'mới' })]).comments;
    expect([comment?.before, comment?.after]).toEqual(['cũ', 'mới']);
  });

  it('lists what was changed though nobody asked', () => {
    const before = [row('I.1', { result: 'cũ' }), row('I.2')];
    const after = [row('I.1', { result: 'mới', note: 'thêm' }), row('I.2', { text: 'khác' })];
    expect(answer('result', before, after).unasked).toEqual([
      { task: 'I.1', field: 'note', before: '', after: 'thêm' },
      { task: 'I.2', field: 'task', before: 'Nhiệm vụ', after: 'khác' },
    ]);
    expect(answer(null, before, after).unasked).toHaveLength(1);
  });

  it('lists nothing for a row that came or went, which is no change of a text', () => {
    expect(answer('result', [row('I.1')], [row('I.1'), row('I.2', { note: 'mới' })]).unasked).toEqual([]);
    expect(answer('result', [row('I.1'), row('I.2', { note: 'cũ' })], [row('I.1')]).unasked).toEqual([]);
  });

  it('knows each comment of the return', () => {
    const comments = (['result', 'basis'] as const).map((field) => ({ task: 'I.1', field, text: 'Nêu rõ' }));
    const changed = row('I.1', { result: 'mới', basis: 'mới', note: 'mới' });
    const { unasked } = answered({ number: 'a.B.0001', at: '', reason: 'x', comments }, [row('I.1')], [changed]);
    expect(unasked.map(({ field }) => field)).toEqual(['note']);
  });

  it('holds for a row that is no longer there', () => {
    expect(answer('result', [row('I.1', { result: 'cũ' })], []).comments[0]?.answer).toBe('changed');
  });
});
