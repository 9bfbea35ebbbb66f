import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCitation, scanCitations } from '../../../core/citation/index.ts';
import { cutDown, runs } from '../support/runs.ts';

const PIECES = [
  ...'Luật|Bộ luật|Nghị định|Thông tư|Quyết định|dự thảo|dự án|số|ngày|tháng|năm|của|các|và|điểm a|khoản 2|Điều 5|từ|đến'.split(
    '|',
  ),
  ...'sửa đổi, bổ sung một số điều của|Căn cước công dân|Phòng, chống|13/2023/NĐ-CP|66-NQ/TW|06/QĐ-TTg|17/4/2023|2023|1|/|-|_|–|(|)|,|;|.|:|\n'.split(
    '|',
  ),
  ...'NĐ|CP|QH15|TTLT|BTC|&|\u0301|\u200B|\u00A0|Ð|СР|nđ|cp'.split('|'),
];
const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .chain((pieces) => fc.constantFrom(' ', '').map((glue) => pieces.join(glue)));

describe('scanCitations', () => {
  it('never throws and never lies about offsets', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (input) => {
        const { citations, drafts } = scanCitations(input);
        let end = 0;
        for (const citation of citations) {
          expect(input.slice(citation.start, citation.end)).toBe(citation.raw);
          expect(citation.start).toBeGreaterThanOrEqual(end);
          end = citation.end;
        }
        for (const draft of drafts) expect(input.slice(draft.start, draft.end)).toBe(draft.raw);
      }),
      { seed: 2367, numRuns: runs(3000) },
    );
  });

  it('reads its own canonical form as it stands', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const citation of scanCitations(input).citations) {
          const written = formatCitation(citation);
          expect(scanCitations(written).citations.map(formatCitation)).toEqual([written]);
        }
      }),
      { seed: 2367, numRuns: runs(3000) },
    );
  });
});

/** Texts made to provoke look-ahead; each is compared at two sizes, so that the machine's speed plays no part. */
const HOSTILE: [string, string][] = [
  ['blanks', ' '],
  ['numbers', '1/'],
  ['dashes', '1-A1-A1-'],
  ['symbol', 'A-'],
  ['locators', 'Điều 1, x '],
  ['locator list', 'khoản 1, 2, '],
  ['law names', 'Luật Phòng, '],
  ['nested laws', 'Luật sửa đổi, bổ sung một số điều của '],
  ['unfinished numbers', 'Nghị định của Chính phủ số '],
  ['drafts', 'dự thảo dự thảo '],
  ['combining marks', 'e\u0301\u0301'],
  ['issuers', 'số 1/QĐ-BTC của Bộ Bộ Bộ Bộ '],
  ['commas', 'Luật Phòng,,,'],
  ['document', 'Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 '],
];
const SMALL = 1 << 16;
const GROWTH = 16;
/** What takes less is over before the clock and the string's own making can be told apart. */
const LEAST_MS = 0.2;

function cost(piece: string, size: number, runs: number): number {
  const input = piece.repeat(Math.ceil(size / piece.length));
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    scanCitations(input);
    best = Math.min(best, performance.now() - start);
  }
  return Math.max(best, LEAST_MS);
}

/** Not in a mutation run: every mutant would repeat the slow side, and speed kills no mutant reliably. */
describe.skipIf(cutDown)('time grows with the text, not with its square', () => {
  // Repeated on a busy machine, where the one long run may wait for its turn.
  it.each(HOSTILE)('%s', { retry: 4 }, (_, piece) => {
    scanCitations(piece.repeat(1000));
    // 16 times the text (1 MB) costs about 16 times the work, a few times more when memory is collected; the square, 256.
    expect(cost(piece, SMALL * GROWTH, 1) / cost(piece, SMALL, 3)).toBeLessThan(GROWTH * 8);
  });
});
