import { beforeEach, describe, expect, it } from 'vitest';
import type { AgencyDirectory } from '../../../core/agency/index.ts';
import { scanCitations } from '../../../core/citation/index.ts';
import {
  issuerNamed,
  issuerParts,
  issuersOf,
  namedNearby,
  sameIssuer,
  type Issuer,
} from '../../../core/rules/issuer.ts';
import { directory as known } from '../support/form-sheet.ts';

/** A directory of its own for each case: what is made of one is kept for as long as it lives. */
let directory: AgencyDirectory;
beforeEach(() => {
  directory = { ...known };
});

it.each([
  ['NĐ-CP', ['CP']],
  ['TT-BCA', ['BCA']],
  ['TTLT-BTC-BCA', ['BTC', 'BCA']],
  ['NQLT-UBTVQH12-CP', ['UBTVQH', 'CP']],
  ['BTC-NSNN', ['BTC']],
  ['QH15', ['QH']],
  ['VPCP', ['VPCP']],
])('the symbol %s is that of %j', (symbol, parts) => expect(issuerParts(symbol)).toEqual(parts));

it.each([
  ['QĐ-TTg', ['Thủ tướng Chính phủ']],
  ['TT-BCA', ['Bộ Công an']],
  ['TTLT-BTC-BCA', ['Bộ Tài chính', 'Bộ Công an']],
  ['QĐ-XYZ', []],
])('%s is issued by %j', (symbol, names) => {
  expect(issuersOf(symbol, directory).map(({ name }) => name)).toEqual(names);
});

/** The sentence around a document, and who is said to have issued it. */
const SAID: [string, string | null][] = [
  ['Thông tư số 08/2022/TT-BCA ngày 27/01/2022 của Bộ Công an', 'Bộ Công an'],
  ['Thông tư số 08/2022/TT-BCA ngày 27/01/2022, của Bộ trưởng Bộ Công an', 'Bộ Công an'],
  ['Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng', 'Thủ tướng Chính phủ'],
  ['Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ', 'Thủ tướng Chính phủ'],
  ['Luật số 26/2023/QH15 ngày 27/11/2023 của Quốc hội', 'Quốc hội'],
  ['Quyết định số 12/QĐ-UBND ngày 05/5/2023 của UBND tỉnh An Giang', null],
  ['Thông tư số 08/2022/TT-BCA ngày 27/01/2022 của các bộ, ngành', null],
  ['Thông tư số 08/2022/TT-BCA ngày 27/01/2022', null],
  ['Bộ Công an ban hành Thông tư số 08/2022/TT-BCA', 'Bộ Công an'],
  ['Bộ Công an đã ký ban hành các Thông tư số 08/2022/TT-BCA', 'Bộ Công an'],
  ['Chính phủ vừa chính thức thông qua 02 Nghị quyết số 12/NQ-CP', 'Chính phủ'],
  ['Thực hiện ý kiến của Bộ Công an về Thông tư số 08/2022/TT-BCA', null],
  ['UBND tỉnh An Giang ban hành Kế hoạch số 12/KH-UBND', null],
  ['BCA ban hành Thông tư số 08/2022/TT-BCA', null],
];

describe('who is said to have issued a document', () => {
  it.each(SAID)('%s: %s', (text, name) => {
    const [citation] = scanCitations(text).citations;
    expect(citation && (issuerNamed(text, citation, directory)?.name ?? null)).toBe(name);
  });

  it('is only told by agencies that symbols tell', () => {
    const text = 'Bộ Công an ban hành Thông tư số 08/2022/TT-BCA';
    const [citation] = scanCitations(text).citations;
    const silent = { ...known, agencies: known.agencies.map((agency) => ({ ...agency, symbols: [] })) };
    expect(citation && issuerNamed(text, citation, silent)).toBeNull();
  });
});

describe('one of several who issue together', () => {
  const BTC: Issuer[] = [{ code: 'BTC', name: 'Bộ Tài chính' }];
  it.each([
    ['Bộ Công an phối hợp với Bộ Tài chính ban hành Thông tư số 12/2014/TT-BTC', true],
    ['Bộ Công an phối hợp với Bộ Y tế ban hành Thông tư số 12/2014/TT-BTC', false],
    ['Ban hành Thông tư số 12/2014/TT-BTC; gửi Bộ Tài chính', false],
  ])('%s: %s', (text, named) => {
    const [citation] = scanCitations(text).citations;
    expect(citation && namedNearby(text, citation, BTC, directory)).toBe(named);
  });
});

describe('the same body', () => {
  it.each([
    ['BCA', 'BCA', true],
    ['BCA', 'BTC', false],
    ['VPCP', 'CP', true],
    ['TTg', 'VPCP', true],
    ['TTg', 'CP', false],
    ['VPCP', 'BTC', false],
    // Merged on 01/3/2025.
    ['BKHĐT', 'BTC', true],
  ])('%s and %s: %s', (a, b, same) => {
    const issuer = (code: string): Issuer => ({ code, name: code });
    expect(sameIssuer(issuer(a), issuer(b), directory)).toBe(same);
  });
});
