import { describe, expect, it } from 'vitest';
import type { Issue } from '../../core/issues/types.ts';
import { explainableErrors } from '../../task-pane/view/findings.ts';
import { citationLabel } from '../../task-pane/view/citations.ts';
import { day, readDay, shortHash, vietnamTime } from '../../task-pane/view/format.ts';
import { progressOf } from '../../task-pane/view/progress.ts';
import { isLater } from '../../task-pane/view/release.ts';
import { excerpt, textDiff } from '../../task-pane/view/text-diff.ts';
import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import { assess } from '../../core/check/index.ts';
import { scanCitations } from '../../core/citation/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import { directory, form, sampleGrid } from './sample-book.ts';

const shown = (before: string, after: string) =>
  textDiff(before, after)
    .map((part) => (part.changed ? `[${part.before}→${part.after}]` : part.before))
    .join('');

describe('what changed between two texts', () => {
  it.each([
    ['ngày 17/04/2023', 'ngày 17/4/2023', 'ngày 17/[0→]4/2023'],
    ['số 155/2020/NĐ - CP', 'số 155/2020/NĐ-CP', 'số 155/2020/NĐ[ - →-]CP'],
    ['34/2021/Q\u00d0-TTg', '34/2021/Q\u0110-TTg', '34/2021/Q[\u00d0→\u0110]-TTg'],
    ['Bộ Lao động -Thương binh', 'Bộ Lao động - Thương binh', 'Bộ Lao động -[→ ]Thương binh'],
    ['giống nhau', 'giống nhau', 'giống nhau'],
    ['', 'mới', '[→mới]'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('takes a letter and its combining marks as one', () => {
    expect(shown('Ca\u0302n', 'C\u00e2n')).toBe('C[a\u0302→\u00e2]n');
  });

  it('always gives both texts back', () => {
    const [before, after] = ['Đã hoàn thành  theo  Báo cáo', 'Đã hoàn thành theo Báo cáo số 1'];
    const parts = textDiff(before, after);
    expect(parts.map((part) => part.before).join('')).toBe(before);
    expect(parts.map((part) => part.after).join('')).toBe(after);
  });

  it('stays quick on a cell of 100,000 letters', () => {
    const long = 'x'.repeat(50_000);
    expect(textDiff(`a${long}b`, `c${long}d`)).toHaveLength(1);
  });

  it('cuts long unchanged stretches, not the change', () => {
    const parts = excerpt(
      textDiff(`${'a'.repeat(100)}X${'b'.repeat(100)}`, `${'a'.repeat(100)}Y${'b'.repeat(100)}`),
      5,
    );
    expect(parts.map((part) => part.before).join('')).toBe('…aaaaaXbbbbb…');
  });
});

describe('days and times are Vietnam’s, whatever the machine’s zone', () => {
  it.each([
    ['2026-11-24T16:59:59Z', '2026-11-24'],
    ['2026-11-24T17:00:00Z', '2026-11-25'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
  ])('at %s it is %s', (now, expected) => {
    expect(dayInVietnam(new Date(now))).toBe(expected);
  });

  it('shows a receipt’s time as the store wrote it', () => {
    expect(vietnamTime('2026-11-24T14:32:07+07:00')).toEqual({ day: '24/11/2026', time: '14:32:07' });
    expect(vietnamTime('2026-11-24T20:00:00.000Z')).toEqual({ day: '25/11/2026', time: '03:00:00' });
  });

  it.each([
    ['24/11/2026', '2026-11-24'],
    [' 1.3.2026 ', '2026-03-01'],
    ['31/02/2026', null],
    ['11/24/2026', null],
    ['2026-11-24', null],
    ['', null],
  ])('reads %j as %s', (typed, expected) => {
    expect(readDay(typed)).toBe(expected);
  });

  it('writes what it reads', () => {
    expect(readDay(day('2026-11-24'))).toBe('2026-11-24');
  });
});

describe('short names', () => {
  it.each([
    ['Nghị định số 59/2022/NĐ-CP ngày 05/9/2022', '59/2022/NĐ-CP'],
    ['Luật Căn cước', 'Luật Căn cước'],
    ['Công văn số 2367/TCT ngày 09/6/2023', '2367/TCT'],
    ['Nghị quyết số 27-NQ/TW ngày 09/11/2022', '27-NQ/TW'],
    ['Luật số 26/2023/QH15', '26/2023/QH15'],
  ])('%s → %s', (text, expected) => {
    expect(scanCitations(text).citations.map(citationLabel)).toEqual([expected]);
  });

  it('shortens a content hash', () => {
    expect(shortHash(`sha256:8f3a91c0${'0'.repeat(52)}5e27`)).toBe('8f3a 91c0 … 5e27');
  });
});

it('counts as explainable every error of which no blocker tells', () => {
  const error = (rule: string, task: string | null, kind = ''): Issue => ({
    ...{ rule, task, severity: 'error', field: 'task', cell: null, params: { kind } },
  });
  const issues = [
    ...['missing', 'doubled', 'reworded', 'foreign'].map((kind) => error('F-02', 'V.13', kind)),
    ...[error('F-01', null), error('S-01', 'I.1'), error('A-01', null), error('A-01', 'I.2'), error('F-05', 'I.3')],
    { ...error('C-04', 'I.4'), severity: 'warning' as const },
  ];
  expect(explainableErrors(issues).map(({ rule, params }) => `${rule} ${params['kind']}`.trim())).toEqual([
    'F-02 reworded',
    'F-02 foreign',
    'A-01',
    'F-05',
  ]);
});

describe('what is done and what is unfinished', () => {
  it('add up, also with a task gone from the sheet and one of others reworded', () => {
    const grid = sampleGrid({ agency: 'Bộ Tài chính', leftOut: ['V.13'], cells: { 'I.1': { basis: 'Đủ' } } });
    const read = readForm({ host: 'file', active: grid.name, sheets: [grid] }, form);
    if (!read.ok) throw new Error('not read');
    const progress = progressOf(form, assess(read.sheet, { form, directory, reportDate: '2026-11-24' }));
    expect(progress.unfinished.map(({ task }) => task)).toContain('V.13');
    expect(progress.done + progress.unfinished.length).toBe(progress.total);
  });
});

describe('a later release', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '0.9.9', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.2.0', false],
    ['0.9.9', '1.0.0', false],
    ['dev', '0.1.0', false],
    ['0.2.0', 'dev', false],
  ])('%s than %s: %s', (release, own, later) => {
    expect(isLater(release, own)).toBe(later);
  });
});
