import { describe, expect, it } from 'vitest';
import { pickAnswer, readForm, type Answers, type FormSheet, type Question } from '../../../core/read-form/index.ts';
import { bookOf, form, gridOf, issued, tasks, TITLE, type Lines } from './sheets.ts';

const read = (lines: Lines, answers: Answers = {}): FormSheet => {
  const result = readForm(bookOf(gridOf(lines)), form, { answers });
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
};
const withHeader = (edit: (header: string[]) => string[]): Lines =>
  issued().map((line, row) => (row === TITLE.length ? edit(line) : line));
const values = (question: Question | undefined) => question?.candidates.map(({ value }) => value);

describe('columns in doubt', () => {
  const twoResults = withHeader((header) => [...header.slice(0, 4), 'Kết quả', header[5] as string, 'Kết quả']);

  it('two columns that claim to be the result are asked about', () => {
    const sheet = read(twoResults);
    expect(sheet.header.columns.result).toBeNull();
    expect(sheet.questions).toMatchObject([{ id: 'column:result', about: 'column', subject: 'result', cell: 'E5' }]);
    expect(values(sheet.questions[0])).toEqual(['Kết quả', 'Kết quả (2)']);
  });

  it.each([
    ['Kết quả', 5],
    ['Kết quả (2)', 7],
  ])('the answer %s is honoured', (answer, col) => {
    const sheet = read(twoResults, { 'column:result': answer });
    expect(sheet.header.columns.result).toBe(col);
    expect(sheet.questions).toEqual([]);
  });

  it('an answer that no candidate bears is asked again', () => {
    expect(read(twoResults, { 'column:result': 'Một cột khác' }).questions).toHaveLength(1);
  });

  const renamed = withHeader((header) => header.map((text, col) => (col === 5 ? 'Văn bản liên quan' : text)));

  it('a header that says nothing of legal basis is asked about, with "none"', () => {
    const sheet = read(renamed);
    expect(sheet.header.columns.basis).toBeNull();
    expect(values(sheet.questions[0])).toEqual(['Văn bản liên quan', 'none']);
    expect(read(renamed, { 'column:basis': 'Văn bản liên quan' }).header.columns.basis).toBe(6);
    expect(read(renamed, { 'column:basis': 'none' })).toMatchObject({
      questions: [],
      header: { columns: { basis: null } },
    });
  });

  it('a result column split in two is asked about, best first', () => {
    const split = issued().map((line, row) => {
      if (row === TITLE.length)
        return ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Kết quả', 'Tiến độ thực hiện', 'Cơ sở pháp lý'];
      return [...line.slice(0, 5), '', line[5] ?? ''];
    });
    expect(values(read(split).questions[0])).toEqual(['Kết quả', 'Tiến độ thực hiện']);
  });

  it('a merged result column with two below it is asked about', () => {
    const lower = ['', '', '', '', 'Kết quả', 'Tình hình', ''];
    const split = issued().flatMap((line, row) => {
      if (row < TITLE.length) return [line];
      const wide = [...line.slice(0, 5), '', ...line.slice(5)];
      return row === TITLE.length ? [wide, lower] : [wide];
    });
    expect(read(split)).toMatchObject({ header: { row: 5, lastRow: 6, columns: { result: null, basis: 7 } } });
    expect(read(split).questions).toMatchObject([{ id: 'column:result' }]);
    expect(read(split).rows).toHaveLength(tasks.length);
  });

  it('the form’s own words need no question', () => {
    const extra = withHeader((header) => [...header, 'Kết quả năm trước']);
    expect(read(extra)).toMatchObject({ questions: [], header: { columns: { result: 5 } } });
  });

  it('a missing Ghi chú is no question', () => {
    expect(read(withHeader((header) => header.slice(0, 6))).questions).toEqual([]);
  });
});

describe('tasks in doubt', () => {
  const doubtful = issued().map((line) =>
    line[1]?.includes('sức khỏe điện tử')
      ? ['', 'Liên thông dữ liệu với hệ thống hồ sơ sức khỏe điện tử', ...line.slice(2)]
      : line,
  );
  const [question] = read(doubtful).questions;

  it('are asked about with the likeliest first and "none" last', () => {
    expect(question).toMatchObject({ about: 'task', subject: 'V.9', cell: 'B49' });
    expect(values(question)?.slice(-1)).toEqual(['none']);
    expect(question?.candidates[0]).toMatchObject({
      value: 'V.9',
      evidence: tasks.find(({ id }) => id === 'V.9')?.text,
    });
  });

  it('are that task when the officer says so', () => {
    const sheet = read(doubtful, { [question?.id ?? '']: 'V.9' });
    expect(sheet.questions).toEqual([]);
    expect(sheet.rows.find(({ task }) => task === 'V.9')).toMatchObject({ evidence: 'answer', row: 49 });
    expect(sheet.structure).toMatchObject([{ kind: 'reworded', task: 'V.9' }]);
  });

  it('are foreign when the officer says so', () => {
    const sheet = read(doubtful, { [question?.id ?? '']: 'none' });
    expect(sheet.questions).toEqual([]);
    expect(sheet.structure.map(({ kind }) => kind)).toEqual(['missing', 'foreign']);
  });

  it('keep their id when rows and columns are inserted', () => {
    const moved = [['Văn bản mới'], [], ...doubtful.map((line) => ['', ...line])];
    expect(read(moved).questions.map(({ id }) => id)).toEqual([question?.id]);
  });

  it('get an id each when the same words stand twice', () => {
    const at = doubtful.findIndex((line) => line[1]?.includes('hồ sơ sức khỏe'));
    const twice = [...doubtful.slice(0, at), doubtful[at] as string[], ...doubtful.slice(at)];
    const ids = read(twice).questions.map(({ id }) => id);
    expect(ids).toEqual([question?.id, `${question?.id}-2`]);
  });
});

describe('pickAnswer', () => {
  const question: Question = {
    id: 'sheet',
    about: 'sheet',
    subject: 'sheet',
    cell: null,
    candidates: [{ value: 'A', evidence: '', score: 1 }],
  };
  it.each<[string, Answers, string | null]>([
    ['no answer', {}, null],
    ['a candidate', { sheet: 'A' }, 'A'],
    ['no candidate', { sheet: 'B' }, null],
    ['inherited key', JSON.parse('{"__proto__": {"sheet": "A"}}') as Answers, null],
  ])('%s', (_, answers, expected) => {
    expect(pickAnswer(question, answers)).toBe(expected);
  });
});
