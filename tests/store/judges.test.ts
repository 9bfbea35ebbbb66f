import { afterEach, describe, expect, it } from 'vitest';
import { createJudges, TooComplex } from '../../store/submissions/judges.ts';
import type { Judges } from '../../store/submissions/judges.ts';
import { judge } from '../../store/submissions/verdict.ts';
import type { Case } from '../../store/submissions/verdict.ts';
import { sheetOf } from './support/sheet.ts';

let judges: Judges;
afterEach(() => judges.close());

const caseOf = (note: string): Case => ({
  request: { grid: sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note } } }) },
  round: { scope: 'form', severities: {} },
  agency: 'BTC',
  reportDate: '2026-11-24',
});

describe('judges', () => {
  it('find in their threads what core finds here', async () => {
    judges = createJudges(2);
    const cases = Array.from({ length: 6 }, (_, i) => caseOf(`ghi chú ${i}`));
    expect(await Promise.all(cases.map(judges.judge))).toEqual(cases.map(judge));
  });

  it('give up a sheet that takes too long, and go on', async () => {
    judges = createJudges(1, 1);
    const slow = caseOf('x '.repeat(20_000));
    const refused = await Promise.allSettled([judges.judge(slow), judges.judge(slow)]);
    expect(refused.map((result) => result.status === 'rejected' && result.reason instanceof TooComplex)).toEqual([
      true,
      true,
    ]);
  });
});
