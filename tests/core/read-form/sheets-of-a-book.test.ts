import { describe, expect, it } from 'vitest';
import { OWN_SHEET, type Grid } from '../../../core/grid/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, form, gridOf, HEADER, issued, TITLE, body, type Lines } from './sheets.ts';

const named = (name: string, lines: Lines, rest: Partial<Grid> = {}): Grid => gridOf(lines, { name, ...rest });
const OTHER: Lines = [['Danh sách cán bộ'], ['STT', 'Họ tên', 'Đơn vị'], ['1', 'Nguyễn Văn A', 'Phòng 1']];
const FEW = [...TITLE, ...HEADER, ...body().slice(0, 9)];

const CASES: { name: string; sheets: Grid[]; found: string }[] = [
  {
    name: 'on the third sheet',
    sheets: [named('Bìa', [['Bìa']]), named('DS', OTHER), named('PL4', issued())],
    found: 'PL4',
  },
  { name: 'our own sheet is ignored', sheets: [named(OWN_SHEET, issued()), named('PL4', FEW)], found: 'PL4' },
  {
    name: 'a hidden copy does not count',
    sheets: [named('Cũ', issued(), { hidden: true }), named('PL4', FEW)],
    found: 'PL4',
  },
  {
    name: 'a hidden sheet when there is no other',
    sheets: [named('DS', OTHER), named('PL4', issued(), { hidden: true })],
    found: 'PL4',
  },
  { name: 'the full one beside an extract', sheets: [named('Trích', FEW), named('PL4', issued())], found: 'PL4' },
  { name: 'one row of the form is the form', sheets: [named('PL4', [...HEADER, body()[1] as string[]])], found: 'PL4' },
  { name: 'the block does not start at A1', sheets: [named('PL4', issued(), { row: 12, col: 4 })], found: 'PL4' },
];

describe('which sheet', () => {
  it.each(CASES)('$name', ({ sheets, found }) => {
    expect(readForm(bookOf(...sheets), form)).toMatchObject({ ok: true, sheet: { sheet: found } });
  });

  const copies = bookOf(named('Bản 1', issued()), named('Bản 2', issued()));

  it('two full copies are asked about', () => {
    const result = readForm(copies, form);
    expect(result).toMatchObject({
      ok: false,
      reason: 'ambiguous-sheet',
      questions: [{ id: 'sheet', about: 'sheet' }],
    });
    expect(result.ok ? [] : result.questions[0]?.candidates.map(({ value, evidence }) => [value, evidence])).toEqual([
      ['Bản 1', '52/52'],
      ['Bản 2', '52/52'],
    ]);
  });

  it('half as many tasks make a rival, the fuller one is offered first; fewer do not', () => {
    // A group's line and 26 tasks of 52.
    const rows = body().filter(([tt]) => /^\d/.test(tt ?? ''));
    const half = named('Nửa', [...HEADER, ...rows.slice(0, 26)]);
    const asked = readForm(bookOf(half, named('Đủ', issued())), form);
    expect(asked.ok ? [] : asked.questions[0]?.candidates).toEqual([
      { value: 'Đủ', evidence: '52/52', score: 1 },
      { value: 'Nửa', evidence: '26/52', score: 0.5 },
    ]);
    const less = named('Ít', [...HEADER, ...rows.slice(0, 25)]);
    expect(readForm(bookOf(less, named('Đủ', issued())), form)).toMatchObject({ ok: true, sheet: { sheet: 'Đủ' } });
  });

  it('without the form’s own columns three tasks are the form, two are not', () => {
    const rows = body().filter(([tt]) => /^\d/.test(tt ?? ''));
    const short = (count: number) =>
      readForm(
        bookOf(named('S', [['TT', 'Nhiệm vụ', 'Chủ trì'], ...rows.slice(0, count).map((row) => row.slice(0, 3))])),
        form,
      );
    expect(short(3).ok).toBe(true);
    expect(short(2).ok).toBe(false);
  });

  it('the answer, or the caller, decides', () => {
    expect(readForm(copies, form, { answers: { sheet: 'Bản 2' } })).toMatchObject({ sheet: { sheet: 'Bản 2' } });
    expect(readForm(copies, form, { sheet: 'Bản 2' })).toMatchObject({ sheet: { sheet: 'Bản 2' } });
    expect(readForm(copies, form, { sheet: 'Bản 3' })).toMatchObject({ ok: false, reason: 'no-form' });
  });

  it.each<[string, Lines, unknown]>([
    ['empty', [], { columns: [], tasks: 0 }],
    ['another list', OTHER, { columns: [], tasks: 0 }],
    [
      'header without a task',
      [...TITLE, ...HEADER],
      { columns: ['tt', 'task', 'lead', 'deadline', 'result', 'basis', 'note'], tasks: 0 },
    ],
    ['tasks without a header', body(), { columns: [], tasks: 52 }],
  ])('not the form: %s', (_, lines, seen) => {
    expect(readForm(bookOf(named('S', lines)), form)).toMatchObject({ ok: false, reason: 'no-form', seen: [seen] });
  });

  it('no sheet at all', () => {
    expect(readForm(bookOf(), form)).toEqual({ ok: false, reason: 'no-form', seen: [], questions: [] });
  });
});
