import { describe, expect, it } from 'vitest';
import { LegalDocuments, fullCitation, suggestDocuments } from '../../../core/legal-documents/index.ts';
import { documents as seed } from '../../../seeds/index.ts';

const known = LegalDocuments.parse(seed);
const DAY = '2026-11-24';
const suggested = (query: string, most = 6) => suggestDocuments(query, DAY, known, most);
const codes = (query: string) =>
  suggested(query).map(({ document: { number, year, symbol } }) => [number, year, symbol].filter(Boolean).join('/'));

describe('suggestDocuments', () => {
  it.each([
    ['59/2022', ['59/2022/NĐ-CP']],
    ['59/2022/nd-cp', ['59/2022/NĐ-CP']],
    ['6/qd', ['06/QĐ-TTg']],
    ['06/QĐ-TTg', ['06/QĐ-TTg']],
    ['nghị định số 69', ['69/2024/NĐ-CP']],
    ['9/2022', []],
    ['can cuoc', ['26/2023/QH15', '70/2024/NĐ-CP', '59/2014/QH13', '137/2015/NĐ-CP']],
    ['luat can cuoc', ['26/2023/QH15']],
    ['x', []],
    ['', []],
    ['không có văn bản nào', []],
  ])('%s', (query, expected) => {
    expect(codes(query)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(codes(query)).toEqual([]);
    else expect(codes(query)[0]).toBe(expected[0]);
  });

  it('puts what is in force first, and says what took the place of the rest', () => {
    const [first, second] = suggested('dinh danh va xac thuc dien tu').filter(
      ({ document }) => document.kind === 'Nghị định',
    );
    expect(first).toMatchObject({ status: 'in-force', document: { number: '69' } });
    expect(second).toMatchObject({
      status: 'not-in-force',
      document: { number: '59' },
      replacedBy: [{ number: '69' }],
    });
  });

  it('does not speak of the force of what is only recalled', () => {
    expect(suggested('45/2013/QH13')[0]).toMatchObject({ status: 'unknown' });
  });

  it('gives no more than asked', () => {
    expect(suggested('nghị định', 3)).toHaveLength(3);
  });
});

describe('fullCitation', () => {
  const of = (query: string) => fullCitation(suggested(query)[0]!.document, known);

  it.each([
    ['69/2024', 'Nghị định số 69/2024/NĐ-CP ngày 25/6/2024 của Chính phủ quy định về định danh và xác thực điện tử'],
    ['26/2023/QH15', 'Luật Căn cước'],
    ['84/2025/QH15', 'Luật Thanh tra'],
    ['11/2022/QH15', 'Luật Thanh tra năm 2022'],
  ])('%s', (query, expected) => expect(of(query)).toBe(expected));
});
