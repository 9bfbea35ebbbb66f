import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../core/patch/index.ts';
import { toPatch, type ContentField, type Write } from '../../../core/sync/index.ts';
import { contentOf } from '../../../core/wire/index.ts';
import { bookOf, readSheet, sheetOf, type Setup } from '../support/form-sheet.ts';

const theirs = { value: 'mới', version: 2, author: 'Minh', at: '' };
const write = (task: string, field: ContentField, before: string): Write => ({
  task,
  field,
  before,
  after: 'mới',
  theirs,
});

describe('texts from the store', () => {
  it.each<[ContentField, Setup]>([
    ['result', { rows: { 'I.1': { result: 'cũ' } } }],
    ['basis', { rows: { 'I.1': { basis: ' hai dòng\r\nở đây '.normalize('NFD') } } }],
    ['note', {}],
    ['lead', {}],
  ])('are written where they belong: %s', (field, setup) => {
    const sheet = sheetOf(setup);
    const before = contentOf(sheet, 'BTC').rows[0];
    const { patch, left } = toPatch(sheet, [write('I.1', field, before?.[field] ?? '')]);
    expect(left).toEqual([]);
    const applied = applyPatch(bookOf(sheet.grid), patch);
    if (!applied.ok || applied.book.sheets[0] === undefined) throw new Error('the patch does not fit');
    expect(contentOf(readSheet(applied.book.sheets[0]), 'BTC').rows[0]).toEqual({ ...before, [field]: 'mới' });
  });

  it.each<[string, Setup, Write]>([
    ['the row is missing', { without: ['I.1'] }, write('I.1', 'result', '')],
    ['something else stands there by now', { rows: { 'I.1': { result: 'gõ tiếp' } } }, write('I.1', 'result', 'cũ')],
    ['a formula makes the cell', { facts: { 'I.1': { result: { formula: true } } } }, write('I.1', 'result', '')],
    ['the cell shows an error', { facts: { 'I.1': { result: { error: '#REF!' } } } }, write('I.1', 'result', '')],
  ])('are left where %s', (_, setup, given) => {
    const { patch, left } = toPatch(sheetOf(setup), [given]);
    expect([patch.ops, left]).toEqual([[], [given]]);
  });

  it('are left where the task stands on several lines', () => {
    const sheet = sheetOf({ rows: { 'I.1': { result: 'một' } } });
    const twoLines = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, lines: [row.row, row.row + 1] })) };
    expect(toPatch(twoLines, [write('I.1', 'result', 'một')]).left).toHaveLength(1);
  });
});
