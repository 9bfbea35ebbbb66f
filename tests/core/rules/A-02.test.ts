import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { cell, ruleCases, ruleNames } from '../support/rule-cases.ts';

const V12 = 'V.12 lead info';

ruleCases('A-02', [
  ['what the form prints at V.12', {}, [V12]],
  ['the same, of no concern to the agency', { agency: 'UBND thành phố Hải Phòng' }, [V12]],
  ['line break', cell('I.2', 'lead', 'Bộ\nTài chính'), ['I.2 lead info', V12]],
  ['letter case', cell('I.2', 'lead', 'Bộ tài chính'), ['I.2 lead info', V12]],
  ['tone placement is free (T-05)', cell('V.13', 'lead', 'Bộ Công an, Toà án nhân dân tối cao'), [V12]],
  ['unknown names are A-01', cell('I.2', 'lead', 'Bộ  vũ trụ'), [V12]],
]);

describe('A-02 writes the name as the directory has it', () => {
  it.each([
    ['V.12', 'Bộ Công an,\nBộ Lao động -Thương binh và Xã hội', 'Bộ Công an, Bộ Lao động - Thương binh và Xã hội'],
    ['I.2', 'Bộ\nTài chính', 'Bộ Tài chính'],
    ['V.4', 'Bộ Công an\nBộ Tài chính', 'Bộ Công an, Bộ Tài chính'],
    ['V.13', 'Bộ công an; Toà án nhân dân tối cao', 'Bộ Công an, Toà án nhân dân tối cao'],
    ['I.3', 'Các bộ, ngành,\nđịa phương', 'Các bộ, ngành, địa phương'],
  ])('%s', (task, before, after) => {
    const issue = findings('A-02', cell(task, 'lead', before)).find((found) => found.task === task);
    expect(issue?.fix).toMatchObject({ safe: true, ops: [{ op: 'text', after }] });
  });
});

ruleNames('A-02', [
  [
    'the name as it is right',
    cell('I.2', 'lead', 'Bộ tài chính'),
    [{ right: 'Bộ Tài chính' }, { right: 'Bộ Công an, Bộ Lao động - Thương binh và Xã hội' }],
  ],
]);

ruleCases('A-02', [
  ['a known name beside an unknown one is left to A-01', cell('I.2', 'lead', 'Bộ tài chính, Bộ Vũ trụ'), [V12]],
  ['another column', cell('I.2', 'result', 'Bộ tài chính'), [V12]],
  ['nothing', cell('I.2', 'lead', ''), [V12]],
  ['short names stay', cell('I.2', 'lead', 'BTC'), [V12]],
]);
