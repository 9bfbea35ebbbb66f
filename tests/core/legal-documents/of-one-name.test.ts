import { describe, expect, it } from 'vitest';
import { scanCitations, type Citation } from '../../../core/citation/index.ts';
import { codeOf, documentByCode, documentsCited, statusOn } from '../../../core/legal-documents/index.ts';
import type { LegalDocument, LegalDocuments } from '../../../core/legal-documents/types.ts';

const law = (number: string, year: string, facts: Partial<LegalDocument> = {}): LegalDocument => ({
  kind: 'Luật',
  number,
  year,
  symbol: 'QH15',
  date: `${year}-06-15`,
  title: 'Vũ trụ',
  issuer: 'Quốc hội',
  from: `${year}-12-01`,
  to: null,
  replacedBy: [],
  source: 'x',
  certainty: 'verified',
  ...facts,
});
const known = (...documents: LegalDocument[]): LegalDocuments => ({ version: '1', documents, terms: [], symbols: [] });
const cited = (text: string): Citation => scanCitations(text).citations[0] as Citation;
const codes = (text: string, all: LegalDocuments) => documentsCited(cited(text), all).map(codeOf);

const OLD = law('10', '2010', { to: '2020-11-30', replacedBy: ['20/2020/QH15'] });
const NEW = law('20', '2020');
const OTHER = law('20', '2021', { title: 'Không gian', kind: 'Pháp lệnh' });
const ORDER = law('6', '2022', { kind: 'Quyết định', year: null, symbol: 'QĐ-TTg', title: 'phê duyệt Đề án' });
const all = known(OLD, NEW, OTHER, ORDER);

describe('the documents a citation may mean', () => {
  it.each([
    ['by number, whatever its name says', 'Luật Đại dương số 20/2020/QH15', ['20/2020/QH15']],
    ['by number with zeros in front', 'Quyết định số 006/QĐ-TTg', ['6/QĐ-TTg']],
    ['by name alone all of that name', 'Luật Vũ trụ', ['10/2010/QH15', '20/2020/QH15']],
    ['by name and year', 'Luật Vũ trụ năm 2020', ['20/2020/QH15']],
    ['by a name in other letters', 'LUẬT VŨ TRỤ NĂM 2010', ['10/2010/QH15']],
    ['none of another year', 'Luật Vũ trụ năm 2015', []],
    ['none of another kind', 'Luật Không gian năm 2021', []],
    ['none of another year in the number', 'Luật số 20/2010/QH15', []],
    ['none where the number has a year and the document none', 'Quyết định số 06/2022/QĐ-TTg', []],
    ['none without symbol and name', 'Quyết định số 06 ngày 06/01/2022', []],
  ])('%s: %s', (_, text, expected) => expect(codes(text, all)).toEqual(expected));

  it('a name whose day is not known is none of a year', () => {
    const undated = known(law('10', '2010', { date: null }));
    expect(codes('Luật Vũ trụ', undated)).toEqual(['10/2010/QH15']);
    expect(codes('Luật Vũ trụ năm 2010', undated)).toEqual([]);
  });

  it.each([
    ['20/2020/QH15', '20/2020/QH15'],
    ['020/2020/QH15', '20/2020/QH15'],
    ['06/QĐ-TTg', '6/QĐ-TTg'],
    ['21/2020/QH15', null],
    ['20-2020-QH15', null],
    ['', null],
  ])('of the code %j: %s', (code, expected) => {
    const document = documentByCode(code, all);
    expect(document && codeOf(document)).toBe(expected);
  });

  it('a number of zeros keeps one', () => {
    expect(codeOf({ number: '000', year: null, symbol: 'X' })).toBe('0/X');
    expect(codeOf({ number: null, year: '2020', symbol: 'X' })).toBeNull();
    expect(codeOf({ number: '1', year: '2020', symbol: null })).toBeNull();
  });
});

describe('laws of one name after each other', () => {
  const on = (day: string, text = 'Luật Vũ trụ', list = all) => statusOn(cited(text), day, list);

  it.each([
    ['2010-11-30', 'not-yet', '20/2020/QH15'],
    ['2010-12-01', 'in-force', '10/2010/QH15'],
    ['2020-11-30', 'in-force', '10/2010/QH15'],
    ['2020-12-01', 'in-force', '20/2020/QH15'],
  ])('on %s the name is %s and means %s', (day, status, code) => {
    const found = on(day);
    expect([found.status, found.document && codeOf(found.document)]).toEqual([status, code]);
  });

  it('has ended when all have; the latest is told, with what took its place', () => {
    const list = known(NEW, OLD, { ...NEW, number: '15', date: '2015-06-15', to: '2020-12-01' });
    const ended = known({ ...NEW, to: '2024-12-31', replacedBy: ['10/2010/QH15', '99/2099/QH15'] }, OLD);
    expect(on('2021-01-01', 'Luật Vũ trụ', list).status).toBe('in-force');
    const found = on('2025-01-01', 'Luật Vũ trụ', ended);
    expect([found.status, found.document?.number]).toEqual(['not-in-force', '20']);
    // What the list does not know cannot be told.
    expect(found.replacedBy.map(codeOf)).toEqual(['10/2010/QH15']);
  });

  it('a law without a day is not the latest', () => {
    const undated = { ...OLD, number: '11', date: null };
    const ended = { ...NEW, to: '2024-12-31' };
    for (const list of [known(undated, ended), known(ended, undated)])
      expect(on('2025-01-01', 'Luật Vũ trụ', list).document?.number).toBe('20');
  });

  it.each([
    ['one of them is only recalled', known(OLD, { ...NEW, certainty: 'recalled' }), 'unknown'],
    ['all are reported', known({ ...OLD, certainty: 'reported' }), 'not-in-force'],
    ['no day is known', known({ ...OLD, from: null, to: null }), 'unknown'],
    ['only its end is known', known({ ...OLD, from: null }), 'not-in-force'],
    ['only its end is known, later', known({ ...OLD, from: null, to: '2030-01-01' }), 'in-force'],
  ] as const)('%s: %s', (_, list, status) => {
    expect(on('2021-01-01', 'Luật Vũ trụ', list).status).toBe(status);
  });

  it('of an unknown one nothing is told', () => {
    expect(on('2021-01-01', 'Luật Bảo tàng số')).toEqual({ status: 'unknown', document: null, replacedBy: [] });
  });
});
