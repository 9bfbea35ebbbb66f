import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../core/check/index.ts';
import {
  agencyText,
  capital,
  COMPLETION,
  SEVERITIES,
  SEVERITY,
  STATUS,
  subjectLine,
  summaryLine,
  verdictLine,
} from '../../../core/report/index.ts';
import { assessed, type Setup } from '../support/form-sheet.ts';

const of = (summary: Partial<Assessment['summary']>): Assessment => {
  const blank = assessed();
  const none = { completed: 0, inProgress: 0, notStarted: 0, notApplicable: 0, unreported: 0, unclear: 0 };
  return { ...blank, summary: { ...blank.summary, ...none, errors: 0, warnings: 0, infos: 9, ...summary } };
};

describe('the lines above a report', () => {
  it.each<[Setup, string]>([
    [{}, '(chưa ghi)'],
    [{ agency: 'Bộ Công an' }, 'Bộ Công an'],
    [{ agency: 'Bộ Vũ trụ' }, 'Bộ Vũ trụ (không nhận ra)'],
    [{ agency: 'Sở Tài chính tỉnh Cao Bằng' }, 'Sở Tài chính – UBND tỉnh Cao Bằng'],
  ])('%j: %s', (setup, text) => {
    const assessment = assessed(setup);
    expect(agencyText(assessment)).toBe(text);
    expect(subjectLine(assessment)).toBe(`Cơ quan rà soát: ${text} · ngày báo cáo 09/06/2023`);
  });

  it.each<[Partial<Assessment['summary']>, string]>([
    [{}, 'Không có lỗi, không có cảnh báo.'],
    [{ errors: 1 }, '1 lỗi, 0 cảnh báo.'],
    [{ warnings: 2 }, '0 lỗi, 2 cảnh báo.'],
    [{ errors: 2, warnings: 2 }, '2 lỗi, 2 cảnh báo.'],
  ])('verdict of %j: %s', (summary, text) => expect(verdictLine(of(summary))).toBe(text));

  it.each<[Partial<Assessment['summary']>, string]>([
    [{ tasks: 52, inScope: 3 }, '52 nhiệm vụ, 3 thuộc phạm vi'],
    [{ tasks: 52, inScope: 3, unclear: 3 }, '52 nhiệm vụ, 3 thuộc phạm vi: 3 chưa rõ'],
    [
      {
        tasks: 52,
        inScope: 21,
        completed: 1,
        inProgress: 2,
        notStarted: 3,
        notApplicable: 4,
        unreported: 5,
        unclear: 6,
      },
      '52 nhiệm vụ, 21 thuộc phạm vi: 1 hoàn thành, 2 đang thực hiện, 3 chưa thực hiện, 4 không thuộc phạm vi, 5 chưa báo cáo, 6 chưa rõ',
    ],
  ])('summary of %j', (summary, text) => expect(summaryLine(of(summary))).toBe(text));
});

describe('the words of a report', () => {
  it('name every completion, status and severity differently', () => {
    for (const words of [COMPLETION, STATUS, SEVERITY].map((named) => Object.values(named)))
      expect(new Set(words).size).toBe(words.length);
    expect(Object.keys(COMPLETION)).toHaveLength(6);
    expect(Object.keys(STATUS)).toEqual(['sufficient', 'needs-completion', 'none']);
  });

  it('order severities, the gravest first', () => {
    expect(SEVERITIES).toEqual(['error', 'warning', 'info']);
    expect(Object.keys(SEVERITY)).toEqual(SEVERITIES);
  });

  it('open a line with a capital', () => expect(capital('đang thực hiện')).toBe('Đang thực hiện'));
});
