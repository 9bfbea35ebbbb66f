import { describe, expect, it } from 'vitest';
import { findings } from '../support/form-sheet.ts';
import { basis, MUC1, result, ruleCases } from '../support/rule-cases.ts';

const DECREE = 'Nghị định số 47/2020/NĐ-CP';
const cite = (text: string) => basis(`${MUC1}: ${text}`);
const B = ['I.10 basis info'];

ruleCases('C-15', [
  ['small điều', cite(`khoản 2 điều 5 ${DECREE}`), B],
  ['large Khoản', cite(`Khoản 2 Điều 5 ${DECREE}`), B],
  ['reversed', cite(`Điều 5, khoản 2 ${DECREE}`), B],
  ['reversed within', cite(`khoản 2 điểm a Điều 5 ${DECREE}`), B],
  ['a letter that is none', cite(`điểm f khoản 2 Điều 5 ${DECREE}`), B],
  ['after the document', cite(`${DECREE} (khoản 2 điều 5)`), B],
  ['without a document', cite('Luật Thanh tra; Khoản 2 điều 5 của Luật này'), B],
  ['one part alone is an ordinary word', cite('Luật Thanh tra; mục 3 của báo cáo'), []],
  ['right', cite(`điểm a khoản 2 Điều 5 ${DECREE}`), []],
  ['several', cite(`khoản 1 và khoản 2 Điều 9, Điều 12 ${DECREE}`), []],
  ['at the start of a line', cite(`\nKhoản 2 Điều 5 ${DECREE}`), []],
  ['at the start of an item', cite(`\n- Khoản 2 Điều 5 ${DECREE}`), []],
  ['a list before a point', cite(`khoản 1, điểm a khoản 2 Điều 5 ${DECREE}`), []],
  ['in the result', result(`Theo khoản 2 điều 5 ${DECREE}`), []],
]);

describe('C-15 mends the case of letters, not the order', () => {
  it.each([
    [`Khoản 2 điều 5 ${DECREE}`, `khoản 2 Điều 5 ${DECREE}`],
    [`Điểm A Khoản 2 Điều 5 và mục 3 chương II ${DECREE}`, `điểm A khoản 2 Điều 5 và Mục 3 Chương II ${DECREE}`],
    [`điều 5, Khoản 2 ${DECREE}`, `Điều 5, khoản 2 ${DECREE}`],
  ])('%s', (before, after) => {
    const [issue] = findings('C-15', cite(before));
    expect(issue?.fix).toMatchObject({ safe: true, ops: [{ op: 'text', after: `${MUC1}: ${after}` }] });
  });

  it('proposes the order in words', () => {
    const [issue] = findings('C-15', cite(`Điều 5, khoản 2, điểm a ${DECREE}`));
    expect(issue).toMatchObject({ params: { kind: 'order', right: 'điểm a khoản 2 Điều 5' } });
    expect(issue?.fix).toBeUndefined();
  });
});
