import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const I10 = ['I.10 basis warning'];

ruleCases('C-05', [
  ['Icelandic eth', cite('Nghị định số 89/2015/NÐ-CP'), I10],
  ['plain D', cite('Nghị định số 146/2013/ND-CP'), I10],
  ['Cyrillic', cite('Nghị định số 155/2020/NĐ-СР'), I10],
  ['long dash', cite('Nghị định số 204/2004/NĐ–CP'), I10],
  ['blank inside', cite('Nghị định số 18/2021/NĐ- CP'), I10],
  ['blank at the slash', cite('Thông tư số 53 /2025/TT-BCT'), I10],
  ['underscore', cite('Nghị định số 50/2022/NĐ_CP'), I10],
  ['a State document numbered as the Party does', cite('Nghị quyết số 17-NQ/CP ngày 07/3/2019'), I10],
  ['no hyphen', cite('Nghị định số 79/2025/NĐCP'), I10],
  ['line break inside', cite('Công văn số 289/SDTTG-\nCSDT'), I10],
  ['right', cite('Nghị định số 59/2022/NĐ-CP ngày 05/9/2022; Quyết định số 06/QĐ-TTg; Nghị quyết số 66-NQ/TW'), []],
  ['an ampersand is a letter of some symbols', cite('Công văn số 12/BNV-CTL&BHXH'), []],
]);

describe('C-05 mends the symbol and nothing else', () => {
  it.each([
    ['Nghị định số 89/2015/NÐ-CP ngày 01/10/2015', 'Nghị định số 89/2015/NĐ-CP ngày 01/10/2015'],
    ['Nghị định số 155/2020/NĐ-СР', 'Nghị định số 155/2020/NĐ-CP'],
    ['Quyết định 72/2002/ QĐ- TTg', 'Quyết định 72/2002/QĐ-TTg'],
    ['Công văn số 289/SDTTG-\nCSDT', 'Công văn số 289/SDTTG-CSDT'],
    [
      'Nghị định số 50/2022/NĐ_CP và Nghị định số 79/2025/NĐCP',
      'Nghị định số 50/2022/NĐ-CP và Nghị định số 79/2025/NĐ-CP',
    ],
  ])('%s', (before, after) => {
    const [issue] = findings('C-05', cite(before));
    expect(issue?.fix).toMatchObject({ safe: true, ops: [{ op: 'text', after: `${MUC1}: ${after}` }] });
  });
});

ruleNames('C-05', [
  [
    'what is written, what is right, and the flaw',
    cite('Nghị định số 18/2021/NĐ- CP'),
    [{ written: '18/2021/NĐ- CP', right: '18/2021/NĐ-CP', flaws: ['space-in-symbol'] }],
  ],
  ['without a year', cite('Quyết định số 06/QĐ–TTg'), [{ written: '06/QĐ–TTg', right: '06/QĐ-TTg', flaws: ['dash'] }]],
  [
    "the Party's form, but not its order, which is C-12's",
    cite('Nghị quyết số 66/NQ- TW'),
    [{ written: '66/NQ- TW', right: '66-NQ/TW', flaws: ['space-in-symbol'] }],
  ],
  ["only the Party's order", cite('Nghị quyết số 66/NQ-TW'), []],
  ['a law by name', cite('Luật Căn cước'), []],
]);
