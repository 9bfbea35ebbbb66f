import { beforeEach, describe, expect, it } from 'vitest';
import type { LegalDocuments } from '../../../core/legal-documents/index.ts';
import { isKnownSymbol, nearestSymbol } from '../../../core/rules/known-symbols.ts';
import { directory, documents as all } from '../support/form-sheet.ts';

/** A list of its own for each case: what is made of one is kept for as long as it lives. */
let documents: LegalDocuments;
beforeEach(() => {
  documents = { ...all, symbols: ['TT-BNNPTNT', 'QĐ-SXDXX', 'ABCDE'] };
});

describe('whether a symbol is known', () => {
  it.each([
    ['as it stands in the list', 'TT-BNNPTNT', true],
    ['by an issuer of the list, of another kind', 'QĐ-BNNPTNT', true],
    ['by an agency of the directory', 'TT-BCA', true],
    ['of an office that no list holds completely', 'KH-UBND', true],
    ['joint, of known issuers', 'TTLT-BCA-BTC', true],
    ['joint, one of them unknown', 'TTLT-BCA-BXXX', false],
    ['of nobody', 'TT-BXXX', false],
  ])('%s', (_, symbol, is) => expect(isKnownSymbol(symbol, documents, directory)).toBe(is));
});

describe('the symbol that is meant', () => {
  it.each([
    ['one letter too few', 'TT-BNNPTN', 'TT-BNNPTNT'],
    ['two letters wrong in a long one', 'TT-BNNPXYT', 'TT-BNNPTNT'],
    ['three letters wrong', 'TT-BNXXXNT', null],
    ['one letter wrong in a short one', 'QĐ-BTCX', 'QĐ-BTC'],
    ['two letters wrong in a short one', 'QĐ-XYA', null],
    ['nothing wrong', 'TT-BCA', null],
  ])('%s', (_, symbol, nearest) => expect(nearestSymbol(symbol, documents, directory)).toBe(nearest));
});
