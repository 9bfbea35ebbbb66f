import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { ruleCases } from '../support/rule-cases.ts';

const NOW = { reportDate: '2026-11-24' };
const FOLDED = ['sheet lead info'];

ruleCases('A-03', [
  ['five ministries of the form', {}, FOLDED, NOW],
  ['from the first day', {}, FOLDED, { reportDate: '2025-03-01' }],
  ['on the last day', {}, [], { reportDate: '2025-02-28' }],
  ['on the day of the form', {}, []],
  ['on a sheet without a cell written', { agency: 'UBND tỉnh An Giang' }, FOLDED, NOW],
]);

describe('A-03 names', () => {
  it('each change once, heirs of parts counted', () => {
    const [issue] = findings('A-03', {}, NOW);
    const changes = issue?.params['changes'] as string[];
    expect(issue).toMatchObject({ cell: null, params: { count: 5 } });
    expect(changes).toContain('Bộ Kế hoạch và Đầu tư → Bộ Tài chính (sau ngày 28/02/2025)');
    expect(changes.find((change) => change.startsWith('Bộ Lao động'))).toMatch(
      /→ Bộ Nội vụ và 4 cơ quan khác theo lĩnh vực/,
    );
  });

  it('the reviewing agency, too', () => {
    const [issue] = findings('A-03', { agency: 'UBND tỉnh Hà Giang' }, NOW);
    expect((issue?.params['changes'] as string[])[0]).toMatch(/^UBND tỉnh Hà Giang → UBND tỉnh Tuyên Quang/);
  });
});
