import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../core/citation/index.ts';
import { labelledRows } from './labelled.ts';

/** Every writing error of the 81,182 citations counted, put on every labelled row: what is read must not change. */
const insideSymbol = (text: string, instead: string) => text.replace(/(?<=\/[^\s/]*)-(?=[A-ZĐ])/, instead);
const CYRILLIC: Record<string, string> = { C: 'С', P: 'Р', T: 'Т', B: 'В', H: 'Н', K: 'К', M: 'М' };

const SPELLINGS: [string, (text: string) => string][] = [
  ['combining marks', (text) => text.normalize('NFD')],
  ['no-break blanks', (text) => text.replace(/ /g, '\u00A0')],
  ['line breaks', (text) => text.replace(/ /g, '\n')],
  ['double blanks', (text) => text.replace(/ /g, '  ')],
  ['zero-width spaces', (text) => [...text].join('\u200B')],
  ['soft hyphens', (text) => text.replace(/-/g, '-\u00AD')],
  ['Ð U+00D0', (text) => text.replace(/Đ/g, 'Ð')],
  ['Cyrillic letters', (text) => text.replace(/(?<=\/\S*)[CPTBHKM]/g, (letter) => CYRILLIC[letter] ?? letter)],
  ['en dash', (text) => insideSymbol(text, '–')],
  ['U+2011', (text) => insideSymbol(text, '‑')],
  ['underscore', (text) => insideSymbol(text, '_')],
  ['blank after the hyphen', (text) => insideSymbol(text, '- ')],
  ['line break after the hyphen', (text) => insideSymbol(text, '-\n')],
  ['blank before the hyphen', (text) => insideSymbol(text, ' -')],
  ['blanks around the hyphen', (text) => insideSymbol(text, ' - ')],
  ['blanks around the slash', (text) => text.replace(/\/(?=[A-ZĐ]{2})/g, ' / ')],
  ['no "số"', (text) => text.replace(/(?<=[a-zđ]) số /gu, ' ')],
  ['all capitals', (text) => text.toUpperCase()],
  ['in a sentence', (text) => `Căn cứ ${text} của Chính phủ; theo đó, bộ đang triển khai.`],
  ['in brackets', (text) => `(${text}).`],
];

function read(text: string): string {
  const { citations, drafts } = scanCitations(text);
  const parts = citations.map(({ kind, number, year, symbol, date, locator, name }) =>
    [kind, number, year, symbol, date, locator?.toLowerCase(), name?.toLowerCase()].join('|'),
  );
  return [...parts, `drafts: ${drafts.length}`].join('\n');
}

describe.each(SPELLINGS)('%s', (_, respell) => {
  const rows = labelledRows();
  it('changes nothing that is read', () => {
    const changed = rows.filter(({ text }) => read(respell(text)) !== read(text)).map(({ text }) => respell(text));
    expect(changed).toEqual([]);
  });
});
