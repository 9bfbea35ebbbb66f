import { describe, expect, it } from 'vitest';
import type { AssessedRow, CheckContext } from '../../../core/check/index.ts';
import { assessed, tasks, type RowTexts } from '../support/form-sheet.ts';
import { MUC1 } from '../support/rule-cases.ts';

const rowOf = (task: string, texts: RowTexts, overrides: Partial<CheckContext> = {}, agency = 'Bộ Tài chính') =>
  assessed({ agency, rows: { [task]: texts } }, overrides).rows.find((row) => row.task.id === task) as AssessedRow;
const issued = tasks.find(({ id }) => id === 'I.7')?.issued as RowTexts;

/** I.2 is a task of Bộ Tài chính; I.7 is none, and the form itself prints something there. */
describe('whether a row is empty, and whether it concerns the agency', () => {
  it.each<[string, string, RowTexts, { empty: boolean; concerned: boolean }]>([
    ['its own, blank', 'I.2', {}, { empty: true, concerned: true }],
    ['its own, a note only', 'I.2', { note: 'x' }, { empty: true, concerned: true }],
    ['another’s, blank', 'I.7', { result: '', basis: '' }, { empty: true, concerned: false }],
    ['another’s, a note only', 'I.7', { note: 'x' }, { empty: true, concerned: false }],
    ['another’s, blanks and dots', 'I.7', { result: ' ', basis: '…' }, { empty: true, concerned: false }],
    ['another’s, a result', 'I.7', { result: 'Đang xây dựng' }, { empty: false, concerned: true }],
    ['another’s, a basis', 'I.7', { basis: MUC1 }, { empty: false, concerned: true }],
    ['another’s, what the form prints', 'I.7', issued, { empty: false, concerned: false }],
  ])('%s', (_, task, texts, expected) => expect(rowOf(task, texts)).toMatchObject(expected));
});

describe('what a row is read to say', () => {
  it('nothing, where nothing stands', () => {
    expect(rowOf('I.2', {})).toMatchObject({
      ...{ completion: 'unreported', completionEvidence: null },
      ...{ status: null, statuses: [], citations: [], drafts: [] },
    });
  });

  it.each<[string, RowTexts, Partial<AssessedRow>]>([
    [
      'done, and by which words',
      { result: 'Đã hoàn thành' },
      { completion: 'completed', completionEvidence: 'Đã hoàn thành' },
    ],
    ['one status', { basis: MUC1 }, { statuses: ['sufficient'], status: 'sufficient' }],
    ['two are none', { basis: `${MUC1}. Chưa có cơ sở pháp lý để triển khai` }, { status: null }],
    ['a note only', { note: 'x' }, { completion: 'unreported', statuses: [], status: null, citations: [] }],
  ])('%s', (_, texts, expected) => expect(rowOf('I.2', texts)).toMatchObject(expected));

  it('each citation and draft with the column it stands in', () => {
    const number = (at: number) => `Nghị định số ${at}/2022/NĐ-CP ngày 05/9/2022`;
    const row = rowOf('I.2', { result: number(11), basis: `${number(12)}; dự thảo Luật Căn cước`, note: number(13) });
    expect(row.citations.map(({ field, citation }) => [field, citation.number])).toEqual([
      ['result', '11'],
      ['basis', '12'],
      ['note', '13'],
    ]);
    expect(row.drafts.map(({ field }) => field)).toEqual(['basis']);
  });
});

describe('when a task is due', () => {
  it.each<[string, string, string, Partial<AssessedRow>]>([
    ['the last day of its month is still in time', 'I.2', '2022-03-31', { due: '2022-03-31', overdue: false }],
    ['the day after is not', 'I.2', '2022-04-01', { due: '2022-03-31', overdue: true }],
  ])('%s', (_, task, reportDate, expected) => expect(rowOf(task, {}, { reportDate })).toMatchObject(expected));
});
