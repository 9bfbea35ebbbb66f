import { describe, expect, it } from 'vitest';
import { agencyByCode, agencyFamily, isAgencyName, readLeads, resolveAgency } from '../../../core/agency/index.ts';
import type { Agency, AgencyDirectory } from '../../../core/agency/index.ts';

const agency = (code: string, name: string, facts: Partial<Agency> = {}): Agency => ({
  code,
  name,
  kind: 'ministry',
  aliases: [],
  symbols: [],
  from: null,
  to: null,
  predecessors: [],
  successors: [],
  certainty: 'verified',
  ...facts,
});

/** A directory of its own for every question, so that it is read anew. */
const directory = (): AgencyDirectory => ({
  version: '1',
  agencies: [
    agency('BH', 'Bộ Hải sản', { aliases: ['Bộ Biển', 'Bộ Hải sản'], to: '2019-12-31', successors: [{ code: 'BN' }] }),
    agency('BN', 'Bộ Nước', {
      from: '2020-01-01',
      to: '2024-12-31',
      predecessors: ['BH'],
      successors: [{ code: 'BK' }, { code: 'BM', note: 'riêng thủy lợi' }],
    }),
    agency('BK', 'Bộ Khí, Nước và Đất', { from: '2025-01-01', predecessors: ['BN', 'BM'] }),
    agency('BM', 'Bộ Mưa'),
    agency('VP', 'Văn phòng Lớn'),
    agency('P1', 'UBND tỉnh Hạ Long', { kind: 'province', to: '2019-12-31', aliases: ['Hạ Long'] }),
    agency('P2', 'UBND tỉnh Hạ Long', { kind: 'province', from: '2020-01-01', to: '2022-12-31', aliases: ['Hạ Long'] }),
    agency('P3', 'UBND tỉnh Hạ Long', { kind: 'province', from: '2024-01-01', aliases: ['Hạ Long'] }),
    agency('P4', 'UBND tỉnh Hà Long', { kind: 'province', aliases: ['Hà Long'] }),
    agency('P5', 'UBND TP. HN', { kind: 'province', aliases: ['TPHN'] }),
    agency('P6', 'UBND TPHCM', { kind: 'province', aliases: ['TPHCM'] }),
    agency('ALL', 'Các bộ, ngành, địa phương', { kind: 'collective' }),
  ],
});
const resolve = (raw: string, day = '2021-06-01', signedIn?: string) => resolveAgency(raw, directory(), day, signedIn);
const code = (raw: string, day?: string) => resolve(raw, day)?.code;

describe('an agency of the directory', () => {
  it.each([
    ['BH', 'BH'],
    ['bh', 'BH'],
    ['Bộ Hải sản', 'BH'],
    ['bộ biển', 'BH'],
    ['Bo Bien', 'BH'],
    ['Bộ Khí - Nước & Đất', null],
    ['Bộ Khí, nước và đất', 'BK'],
    ['Bộ Khí Nước và Đất', 'BK'],
    ['Thành phố Hà Nội', 'P5'],
    ['UBND TP Hà Nội', 'P5'],
    ['UBND thành phố Hồ Chí Minh', 'P6'],
    ['TP Hồ Chí Minh', 'P6'],
    ['Các bộ, ngành, địa phương', null],
    ['Bộ', null],
  ])('%s → %s', (raw, expected) => {
    expect(code(raw)).toBe(expected);
  });

  it('with diacritics one name, without them another: the written one first', () => {
    expect(code('Hạ Long')).toBe('P2');
    expect(code('Hà Long')).toBe('P4');
  });

  it.each([
    ['2019-12-31', 'P1'],
    ['2020-01-01', 'P2'],
    ['2022-12-31', 'P2'],
    ['2023-06-01', 'P2'],
    ['2024-01-01', 'P3'],
    ['2030-01-01', 'P3'],
  ])('of three life spans on %s: %s', (day, expected) => expect(code('UBND tỉnh Hạ Long', day)).toBe(expected));

  it('before any life span the first is meant', () => {
    const later = directory();
    later.agencies = later.agencies.filter(({ code: own }) => own === 'P2' || own === 'P3').reverse();
    expect(resolveAgency('UBND tỉnh Hạ Long', later, '2010-01-01')?.code).toBe('P2');
    expect(later.agencies.map(({ code: own }) => own)).toEqual(['P3', 'P2']);
  });

  it('of spans that overlap the later one is meant', () => {
    const twice = directory();
    for (const own of twice.agencies) if (own.name === 'UBND tỉnh Hạ Long') own.to = null;
    expect(resolveAgency('Hạ Long', twice, '2030-01-01')?.code).toBe('P3');
    twice.agencies.reverse();
    expect(resolveAgency('Hạ Long', twice, '2030-01-01')?.code).toBe('P3');
  });

  it('of spans that all have ended the last one is meant, in whichever order they are listed', () => {
    const gone = directory();
    for (const own of gone.agencies) if (own.code === 'P3') own.to = '2024-06-30';
    expect(resolveAgency('Hạ Long', gone, '2030-01-01')?.code).toBe('P3');
    gone.agencies.reverse();
    expect(resolveAgency('Hạ Long', { ...gone }, '2030-01-01')?.code).toBe('P3');
  });

  it('by code, and by name letter by letter', () => {
    expect(agencyByCode('BM', directory())?.name).toBe('Bộ Mưa');
    expect(agencyByCode('bm', directory())).toBeNull();
    expect(isAgencyName('Bộ Mưa', directory())).toBe(true);
    expect(isAgencyName('bộ mưa', directory())).toBe(false);
    expect(isAgencyName('Bộ Biển', directory())).toBe(false);
  });
});

describe('the line of the form', () => {
  it.each([
    ['Tên cơ quan rà soát: Bộ Mưa', 'BM'],
    ['( Tên  cơ  quan  rà  soát : Bộ Mưa )', 'BM'],
    [' Cơ quan\nrà soát Bộ Mưa', 'BM'],
    ['CƠ QUAN RÀ SOÁT:……. Bộ Mưa……', 'BM'],
    ['Cơ quan rà soát: Bộ Mưa …...)', 'BM'],
    ['(Cơ quan rà soát: Bộ Mưa; )', 'BM'],
    ['– Bộ Mưa –', 'BM'],
    ['Bộ Mưa,', 'BM'],
    ['Bộ Mưa (BM)', 'BM'],
    ['Bộ Mưa (BN)', null],
    ['Bộ Mưa (Bộ Biển)', null],
    ['Đây là cơ quan rà soát: Bộ Mưa', null],
    ['Bộ Gió (Bộ Bão)', null],
    ['(Bộ Mưa) BM', null],
  ])('%j → %s', (raw, expected) => {
    expect(code(raw)).toBe(expected);
  });

  it.each(['?', '()', '(...)', 'Cơ quan rà soát', 'Cơ quan rà soát: - ;'])('%j: nothing is written', (raw) => {
    expect(resolve(raw)).toBeNull();
  });
});

describe('a unit reports through its parent', () => {
  it.each<[string, string | null, string | undefined]>([
    ['Cục Bão, Bộ Mưa', 'BM', 'Cục Bão'],
    ['Cục Bão Bộ Mưa', 'BM', 'Cục Bão'],
    ['Cục C06 - Bộ Mưa', 'BM', 'Cục C06'],
    ['Bộ Mưa - Cục Bão', 'BM', 'Cục Bão'],
    ['Bộ Mưa Cục Bão', 'BM', 'Cục Bão'],
    ['Bộ Mưa, Cục Bão', 'BM', 'Cục Bão'],
    ['Bộ Mưa (A05)', 'BM', 'A05'],
    ['Bộ Mưa – A05', 'BM', 'A05'],
    ['Bộ Mưa A05', null, undefined],
    ['Bộ Mưa, A05', null, undefined],
    ['A05, Bộ Mưa', null, undefined],
    ['Bộ Mưa (Bộ Nước)', null, undefined],
    ['Bộ Mưa - Bộ Nước', null, undefined],
    ['Sở Gió Hạ Long', 'P2', 'Sở Gió'],
    ['Sở Gió, UBND tỉnh Hạ Long', 'P2', 'Sở Gió'],
    ['Sở Gió, Bộ Mưa', null, undefined],
    ['Cục Gió Hạ Long', null, undefined],
    ['Tổng cục Gió - Bộ Khí, Nước và Đất', 'BK', 'Tổng cục Gió'],
    ['Bộ Khí, Nước và Đất (Tổng cục Gió)', 'BK', 'Tổng cục Gió'],
    ['Vụ việc Bộ Mưa', 'BM', 'Vụ việc'],
    ['Vụa Bộ Mưa', null, undefined],
    ['Cục Gió, Các bộ, ngành, địa phương', null, undefined],
    ['Thuộc Cục Gió, Bộ Mưa', null, undefined],
  ])('%s → %s, %s', (raw, expected, unit) => {
    const found = resolve(raw);
    expect([found?.code, found?.unit]).toEqual([expected, unit]);
  });

  it('signed in as one of the life spans, that one is meant', () => {
    expect(resolve('Sở Gió Hạ Long', '2021-06-01', 'P3')?.code).toBe('P3');
    expect(resolve('Bộ Mưa', '2021-06-01', 'P3')?.code).toBe('BM');
  });
});

describe('who leads', () => {
  it.each<[string, string[], string[]]>([
    ['Bộ Mưa', ['BM'], []],
    ['bo mua', ['BM'], []],
    ['UBND tỉnh Hạ Long', ['P1'], []],
    ['Bộ Mưa, Bộ Khí, Nước và Đất, Bộ Nước', ['BM', 'BK', 'BN'], []],
    ['Bộ Gió', [], ['Bộ Gió']],
    ['Bộ Gió, Bộ Bão', [], ['Bộ Gió', 'Bộ Bão']],
    ['Bộ Gió; Bộ Mưa\nBộ Bão và Bộ Nước', ['BM', 'BN'], ['Bộ Gió', 'Bộ Bão và']],
    ['và Bộ Mưa', ['BM'], []],
    ['phối hợp với Bộ Mưa và', ['BM'], []],
    ['các cơ quan thuộc Chính phủ', ['ALL'], []],
    ['các tỉnh, thành phố trực thuộc trung ương', ['ALL'], []],
    ['bộ ban ngành; Bộ Mưa', ['ALL', 'BM'], []],
    ['bộ ngành', ['ALL'], []],
    ['địa phương và Bộ Mưa', ['ALL', 'BM'], []],
    ['Ủy ban nhân dân các tỉnh', ['ALL'], []],
    ['các bộ Bộ Mưa', ['ALL', 'BM'], []],
    ['các bộ, UBND tỉnh Hạ Long', ['ALL', 'P1'], []],
    ['các đơn vị', [], ['các đơn vị']],
    ['  ,; ', [], []],
  ])('%s', (text, codes, unknown) => expect(readLeads(text, directory())).toEqual({ codes, unknown }));

  it('on a day, that day’s life span', () => {
    expect(readLeads('Hạ Long', directory(), '2025-01-01').codes).toEqual(['P3']);
  });
});

describe('the family over several reorganisations', () => {
  it.each([
    ['BH', '2019-12-31', ['BH']],
    ['BH', '2020-01-01', ['BH', 'BN']],
    ['BH', '2025-01-01', ['BH', 'BN', 'BK']],
    ['BK', '2025-01-01', ['BK', 'BN', 'BH']],
    ['BK', '2020-01-01', ['BK']],
    ['BM', '2025-01-01', ['BM']],
    ['BX', '2025-01-01', ['BX']],
  ])('%s on %s: %j', (own, day, family) => expect(agencyFamily(own, directory(), day)).toEqual(family));

  it('goes round in no circle', () => {
    const circle = directory();
    for (const own of circle.agencies)
      Object.assign(own, {
        to: '2020-01-01',
        predecessors: ['BN', 'BM'],
        successors: [{ code: 'BH' }, { code: 'BK' }],
      });
    expect(agencyFamily('BN', circle, '2021-01-01')).toEqual(['BN', 'BM', 'BH', 'BK']);
  });
});
