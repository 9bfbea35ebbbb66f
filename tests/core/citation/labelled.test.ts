import { describe, expect, it } from 'vitest';
import { formatCitation, scanCitations, type Citation } from '../../../core/citation/index.ts';
import { labelledRows } from './labelled.ts';

const rows = labelledRows();
const parts = ({
  kind,
  number,
  year,
  symbol,
  date,
  locator,
}: Pick<Citation, 'kind' | 'number' | 'year' | 'symbol' | 'date' | 'locator'>) => ({
  kind,
  number,
  year,
  symbol,
  date,
  locator,
});

describe('labelled citations', () => {
  it('are all there', () => expect(rows.length).toBe(438));

  it.each(rows.filter((row) => row.expect === 'one'))('$text', (row) => {
    const { citations, drafts } = scanCitations(row.text);
    expect(citations.map(parts)).toEqual([parts(row)]);
    expect(drafts).toEqual([]);
  });

  it.each(rows.filter((row) => row.expect !== 'one'))('$text → $expect', (row) => {
    const { citations, drafts } = scanCitations(row.text);
    expect([citations.length, drafts.length]).toEqual(
      row.expect === 'draft' ? [0, 1] : [row.expect === 'none' ? 0 : Number(row.expect), 0],
    );
  });

  it('keep raw, offsets and the parts written', () => {
    for (const { text } of rows) {
      for (const citation of scanCitations(text).citations) {
        expect(text.slice(citation.start, citation.end)).toBe(citation.raw);
        for (const part of [citation.symbolRaw, citation.dateRaw, citation.locatorRaw])
          if (part !== null) expect(text).toContain(part);
      }
    }
  });

  it('read the same in canonical form', () => {
    for (const { text } of rows) {
      for (const citation of scanCitations(text).citations) {
        const written = formatCitation(citation);
        const [again] = scanCitations(written).citations;
        expect(again && formatCitation(again)).toBe(written);
      }
    }
  });
});
