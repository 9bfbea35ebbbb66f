import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatCitation, scanCitations } from '../../../core/citation/index.ts';

/** Written as officials write, before the grammar was looked at; the reading is a person's. */
const rows = readFileSync(new URL('./officials.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [text = '', citations = '', drafts = '0'] = line.split('\t');
    return { text: text.replaceAll('\\n', '\n'), citations, drafts: Number(drafts) };
  });

describe('citations as officials write them', () => {
  it.each(rows)('$text', ({ text, citations, drafts }) => {
    const scan = scanCitations(text);
    const read = scan.citations.map(({ kind, number, year, symbol, date, locator, name }) =>
      [kind, number, year, symbol, date, locator, name].map((part) => part ?? '').join('|'),
    );
    expect(read.join(' ; ')).toBe(citations);
    expect(scan.drafts).toHaveLength(drafts);
  });

  it('are read the same when written again', () => {
    for (const { text } of rows) {
      for (const citation of scanCitations(text).citations) {
        const written = formatCitation(citation);
        expect(scanCitations(written).citations.map(formatCitation)).toEqual([written]);
      }
    }
  });
});

describe('State documents numbered as the Party does', () => {
  it.each([
    ['Nghị quyết số 17-NQ/CP ngày 07/3/2019', 'NQ-CP'],
    ['Quyết định số 06-QĐ/TTg', 'QĐ-TTg'],
    ['Kế hoạch số 121-KH/UBND', 'KH-UBND'],
    ['Quyết định số 90-QĐ/BCA-C06', 'QĐ-BCA-C06'],
  ])('%s → %s, a writing error', (text, symbol) => {
    const [citation] = scanCitations(text).citations;
    expect(citation).toMatchObject({ symbol, flaws: ['hyphen-after-number'] });
  });

  it.each(['Nghị quyết số 66-NQ/TW', 'Chỉ thị số 04-CT/TU', 'Quyết định số 124-TTg'])('%s is right', (text) => {
    expect(scanCitations(text).citations[0]?.flaws).not.toContain('hyphen-after-number');
  });
});
