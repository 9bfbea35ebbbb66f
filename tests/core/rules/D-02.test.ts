import { describe, expect, it } from 'vitest';
import { assessed } from '../support/form-sheet.ts';
import { cell } from '../support/rule-cases.ts';

describe('D-02 stays silent', () => {
  it('a zero before months 3 to 9', () => {
    const { issues } = assessed({ agency: 'Bộ Công an', ...cell('I.2', 'deadline', 'Tháng 03/2022') });
    expect(issues.filter(({ field }) => field === 'deadline')).toEqual([]);
  });
});
