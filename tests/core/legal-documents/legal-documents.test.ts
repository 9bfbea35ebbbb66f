import { describe, expect, it } from 'vitest';
import { scanCitations, type Citation } from '../../../core/citation/index.ts';
import {
  codeOf,
  documentByCode,
  readDocumentsCsv,
  statusOn,
  withDocuments,
} from '../../../core/legal-documents/index.ts';
import { documents } from '../support/form-sheet.ts';

const cited = (text: string): Citation => scanCitations(text).citations[0] as Citation;

describe('statusOn', () => {
  it.each([
    ['Nghị định số 59/2022/NĐ-CP', '2024-06-30', 'in-force'],
    ['Nghị định số 59/2022/NĐ-CP', '2024-07-01', 'not-in-force'],
    ['Nghị định số 59/2022/NĐ-CP', '2022-09-05', 'not-yet'],
    ['Nghị định 13/2023/NĐ-CP', '2026-01-01', 'not-in-force'],
    ['Nghị định 47/2024/NĐ-CP', '2026-11-24', 'not-in-force'],
    ['Luật Căn cước công dân', '2024-07-01', 'not-in-force'],
    ['Luật Căn cước', '2024-07-01', 'in-force'],
    ['Luật An ninh mạng', '2026-11-24', 'in-force'],
    ['Luật An ninh mạng năm 2018', '2026-11-24', 'not-in-force'],
    ['Luật An ninh mạng', '2026-03-01', 'in-force'],
    ['Quyết định số 6/QĐ-TTg', '2026-11-24', 'in-force'],
    // What is only recalled, or known to nobody, tells nothing.
    ['Nghị định số 43/2014/NĐ-CP', '2026-11-24', 'unknown'],
    ['Thông tư số 08/2022/TT-BCA', '2026-11-24', 'unknown'],
    ['Quyết định số 06/2022/QĐ-TTg', '2026-11-24', 'unknown'],
    ['Luật Vũ trụ', '2026-11-24', 'unknown'],
  ])('%s on %s: %s', (text, day, status) => {
    expect(statusOn(cited(text), day, documents).status).toBe(status);
  });

  it('names what took its place', () => {
    const { replacedBy } = statusOn(cited('Nghị định số 13/2023/NĐ-CP'), '2026-11-24', documents);
    expect(replacedBy.map(codeOf)).toEqual(['91/2025/QH15', '356/2025/NĐ-CP']);
  });
});

describe('the list', () => {
  it('has each document once, with a source', () => {
    const codes = documents.documents.map(codeOf);
    expect(new Set(codes).size).toBe(codes.length);
    expect(documents.documents.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  it('knows the successors it names, from the day after', () => {
    for (const { replacedBy, to, certainty } of documents.documents) {
      const next = replacedBy.map((code) => documentByCode(code, documents));
      expect(next).not.toContain(null);
      if (to === null || certainty !== 'verified') continue;
      expect(next.every((document) => (document?.from ?? '9999') > to)).toBe(true);
    }
  });

  it('is read as a lawyer would write it: dates in order, years that agree', () => {
    for (const { year, date, from, to } of documents.documents) {
      if (year !== null && date !== null) expect(date.slice(0, 4)).toBe(year);
      if (from !== null && date !== null) expect(from >= date).toBe(true);
      if (from !== null && to !== null) expect(to > from).toBe(true);
    }
  });
});

describe('a list from CSV', () => {
  const HEAD = 'number,symbol,kind,title,issuer,source,year,to';

  it('reads quotes, line breaks and any order of columns', () => {
    const reading = readDocumentsCsv(
      `\uFEFF${HEAD}\r\n12,NĐ-CP,Nghị định,"về ""một cửa"",\nnăm 2025",Chính phủ,x,2025,\r\n\r\n`,
    );
    expect(reading).toMatchObject({
      ok: true,
      documents: [{ number: '12', title: 'về "một cửa",\nnăm 2025', to: null }],
    });
  });

  it.each([';', '\t'])('reads what Excel writes in Vietnamese: fields parted by %j', (separator) => {
    const line = '12,NĐ-CP,Nghị định,"về a; b, c",Chính phủ,x,2025,2026-01-01';
    const text = `${HEAD.replaceAll(',', separator)}\n${line.replace(/,(?! )/g, separator)}\n`;
    expect(readDocumentsCsv(text)).toMatchObject({
      ok: true,
      documents: [{ number: '12', title: 'về a; b, c', to: '2026-01-01' }],
    });
  });

  it.each([
    [`${HEAD}\n12,NĐ-CP,Nghị định,a,b,c,2025,\n012,NĐ-CP,Nghị định,a,b,c,2025,\n`, 3],
    [`${HEAD},from\n12,NĐ-CP,Nghị định,a,b,c,2025,2025-01-01,2025-02-01\n`, 2],
    [`${HEAD},date\n12,NĐ-CP,Nghị định,a,b,c,2025,2025-01-01,2025-02-01\n`, 2],
  ])('tells the line of a document that contradicts itself or stands twice: %j', (text, line) => {
    expect(readDocumentsCsv(text)).toMatchObject({ ok: false, line });
  });

  it('stands over what was known', () => {
    const reading = readDocumentsCsv(`${HEAD}\n069,NĐ-CP,Nghị định,định danh,Chính phủ,x,2024,2026-01-01\n`);
    if (!reading.ok) throw new Error(reading.problem);
    const more = withDocuments(documents, reading.documents);
    expect(more.documents).toHaveLength(documents.documents.length);
    expect(statusOn(cited('Nghị định số 69/2024/NĐ-CP'), '2026-11-24', more).status).toBe('not-in-force');
  });

  it.each([
    ['', 1],
    [`${HEAD}\n12,NĐ-CP,Nghị định,a,b,c,2025,31/12/2025`, 2],
  ])('%j fails in line %i', (text, line) => {
    expect(readDocumentsCsv(text)).toMatchObject({ ok: false, line });
  });
});
