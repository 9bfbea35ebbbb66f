import { describe, expect, it } from 'vitest';
import { assessed, tasks } from '../support/form-sheet.ts';
import { cell } from '../support/rule-cases.ts';

describe('T-05 stays silent', () => {
  it.each([
    ['note', 'Uỷ ban nhân dân tỉnh Thanh Hoá'],
    ['note', 'Ủy ban nhân dân tỉnh Thanh Hóa'],
    ['lead', 'Bộ Công an, Toà án nhân dân tối cao'],
    ['task', (tasks.find(({ id }) => id === 'V.13')?.text ?? '').replace(/Tòa/g, 'Toà')],
  ] as const)('%s: %s', (field, text) => {
    const { issues } = assessed({ agency: 'UBND tỉnh Thanh Hoá', ...cell('V.13', field, text) });
    expect(issues.filter((issue) => issue.task === 'V.13' && issue.field === field)).toEqual([]);
  });
});
