import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, MUC2, result, ruleCases, ruleNames } from '../support/rule-cases.ts';

const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis warning'];
const NOW = { reportDate: '2026-11-24' };
const NĐ59 = 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022';

ruleCases('C-17', [
  ['a decree replaced', cite(NĐ59), B, NOW],
  ['a law by name', cite('Luật Căn cước công dân'), B, NOW],
  ['a law by name and year', cite('Luật An ninh mạng năm 2018'), B, NOW],
  ['at level 2, too', basis(`${MUC2}: Điều 5 ${NĐ59}`), B, NOW],
  ['on its last day', cite(NĐ59), [], { reportDate: '2024-06-30' }],
  ['on the day after', cite(NĐ59), B, { reportDate: '2024-07-01' }],
  ['on the day of the form', cite(NĐ59), []],
  ['its successor beside it', cite(`${NĐ59}; Nghị định số 69/2024/NĐ-CP ngày 25/6/2024`), [], NOW],
  ['told as replaced', cite(`Nghị định số 70/2024/NĐ-CP thay thế Nghị định số 137/2015/NĐ-CP`), [], NOW],
  ['told as ended', cite(`${NĐ59} (nay đã hết hiệu lực)`), [], NOW],
  ['in force', cite('Nghị định số 69/2024/NĐ-CP ngày 25/6/2024'), [], NOW],
  ['a name that goes on', cite('Luật An ninh mạng'), [], NOW],
  ['not certain', cite('Nghị định số 43/2014/NĐ-CP ngày 15/5/2014'), [], NOW],
  ['not in the list', cite('Nghị định số 9/1999/NĐ-CP'), [], NOW],
  ['a result stays a result', result(`Chính phủ đã ban hành ${NĐ59}`), [], NOW],
  ['nothing is known of documents', cite(NĐ59), [], { ...NOW, documents: undefined }],
]);

describe('C-17 names the successor', () => {
  it('as data', () => {
    const [issue] = findings('C-17', cite(NĐ59), NOW);
    expect(issue?.params).toMatchObject({ lastDay: '2024-06-30', replacedBy: ['Nghị định số 69/2024/NĐ-CP'] });
    expect(issue?.fix).toBeUndefined();
  });
});

ruleCases('C-17', [
  ['told as replaced, with "cho"', cite(`Nghị định số 70/2024/NĐ-CP thay thế cho ${NĐ59}`), [], NOW],
  ['told as replaced, in brackets', cite(`Nghị định số 69/NĐ-CP (thay ${NĐ59})`), [], NOW],
  ['told as former', cite(`Luật Căn cước (trước đây là Luật Căn cước công dân)`), [], NOW],
  ['told as former, without "là"', cite(`Luật Căn cước, trước đây: Luật Căn cước công dân`), [], NOW],
  ['another one is replaced', cite(`Luật Cư trú thay thế Luật cũ; ${NĐ59}`), B, NOW],
  ['replaced long before in the text', cite(`bãi bỏ ${'quy định cũ '.repeat(12)}${NĐ59}`), B, NOW],
  ['another one has ended', cite(`${NĐ59}; Nghị định cũ đã hết hiệu lực`), B, NOW],
  ['ended far behind it', cite(`${NĐ59} ${'về định danh '.repeat(10)} đã hết hiệu lực`), B, NOW],
]);

ruleNames('C-17', [
  [
    'its last day and its successor',
    cite(NĐ59),
    [{ document: NĐ59, lastDay: '2024-06-30', replacedBy: ['Nghị định số 69/2024/NĐ-CP'] }],
    NOW,
  ],
]);
