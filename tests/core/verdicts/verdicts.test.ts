import { describe, expect, it } from 'vitest';
import { explain } from '../../../core/issues/index.ts';
import { assessed, type Setup } from '../support/form-sheet.ts';
import { MINISTRY_SHEET } from './ministry-sheet.ts';
import { PROVINCE_SHEET } from './province-sheet.ts';

const AGENCIES = ['Bộ Công an', 'UBND thành phố Hải Phòng'];
const DATES = ['2023-06-09', '2026-11-24'];
const FORMS: [string, Setup][] = [
  ['Biểu mẫu trống', {}],
  ['Biểu mẫu như ban hành', { issued: true }],
];

/** One section per sheet: the counts, then a line per finding. Read it when it changes. */
function verdict(title: string, setup: Setup, reportDate: string): string {
  const { issues, summary } = assessed(setup, { reportDate });
  const counts = `${summary.inScope}/${summary.tasks} nhiệm vụ trong phạm vi; ${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.infos} lưu ý`;
  const lines = issues.map((issue) => `${issue.severity.padEnd(7)} ${issue.rule}  ${explain(issue, 'vi')}`);
  return [`## ${title} · ${setup.agency} · ngày báo cáo ${reportDate}`, counts, '', ...lines, ''].join('\n');
}

describe('what an official reads', () => {
  it('on the blank form and on the form as issued', async () => {
    const sections = FORMS.flatMap(([title, setup]) =>
      AGENCIES.flatMap((agency) => DATES.map((date) => verdict(title, { ...setup, agency }, date))),
    );
    await expect(sections.join('\n')).toMatchFileSnapshot('./verdicts.txt');
  });
});

describe('no false alarm', () => {
  it.each([
    ['a ministry, 48 rows', 'Bộ Công an', MINISTRY_SHEET],
    ['a province, what concerns it', 'UBND thành phố Hải Phòng', PROVINCE_SHEET],
  ])('%s', (_, agency, rows) => {
    const { issues, summary } = assessed({ agency, rows });
    expect(issues.filter(({ severity }) => severity !== 'info').map((issue) => explain(issue, 'vi'))).toEqual([]);
    expect(summary.unreported).toBe(0);
    expect(summary.byStatus.missing).toBe(0);
  });

  it('reads every row of the ministry', () => {
    const { summary } = assessed({ agency: 'Bộ Công an', rows: MINISTRY_SHEET });
    expect(Object.keys(MINISTRY_SHEET).length).toBeGreaterThanOrEqual(40);
    expect(summary).toMatchObject({ inScope: 48, notApplicable: 1, notStarted: 3 });
  });
});
