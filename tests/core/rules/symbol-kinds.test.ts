import { describe, expect, it } from 'vitest';
import { kindsOfSymbol } from '../../../core/rules/symbol-kinds.ts';

/** The kinds that may stand before a symbol; null where the symbol does not tell. */
describe('the kinds of a symbol', () => {
  it.each<[string, { normative?: boolean; letter?: boolean }, string[] | null]>([
    ['NĐ-CP', { normative: true }, ['Nghị định']],
    ['TT-BCA', { normative: true }, ['Thông tư']],
    ['TTLT-BTC-BCA', { normative: true }, ['Thông tư liên tịch', 'Thông tư']],
    ['QH15', {}, ['Luật', 'Bộ luật', 'Nghị quyết', 'Hiến pháp']],
    ['UBTVQH14', {}, ['Nghị quyết', 'Pháp lệnh']],
    ['QĐ-TTg', {}, ['Quyết định', 'Quy định']],
    ['KH-UBND', {}, ['Kế hoạch']],
    ['KH-BCA', {}, ['Kế hoạch']],
    // A planning unit, a tax office: their letters look like plans and directives.
    ['KH-TH', {}, null],
    ['CT-CS', {}, null],
    ['CT-TTg', {}, ['Chỉ thị']],
    // A letter bears its issuer first; a decision's code is no issuer's.
    ['KH-BCA', { letter: true }, null],
    ['QĐ-BCA', { letter: true }, ['Quyết định', 'Quy định']],
    // They bear the name of what they consolidate or promulgate.
    ['VBHN-VPQH', {}, null],
    ['L-CTN', {}, null],
    ['BTC-NSNN', {}, null],
  ])('%s %j: %j', (symbol, about, kinds) => {
    expect(kindsOfSymbol(symbol, { normative: false, letter: false, ...about })).toEqual(kinds);
  });
});
