import { describe, expect, it } from 'vitest';
import { AgencyDirectory, agencyByCode, agencyFamily, readLeads, resolveAgency } from '../../../core/agency/index.ts';
import { directory as seed, form as seedForm } from '../../../seeds/index.ts';
import { FormDefinition } from '../../../core/form/types.ts';

const directory = AgencyDirectory.parse(seed);
const THEN = '2023-06-09';
const NOW = '2026-06-09';

describe('resolveAgency', () => {
  it.each([
    ['UBND thành phố Hải Phòng', undefined, 'T31'],
    ['UBND thành phố Hải Phòng', 'T31-2025', 'T31-2025'],
    ['Sở Tư pháp thành phố Hải Phòng', 'T31-2025', 'T31-2025'],
    ['UBND tỉnh Hải Dương', 'T31-2025', 'T30'],
    ['Bộ Tài chính', 'T31-2025', 'BTC'],
  ])('%j, signed in as %s → %s', (raw, signedIn, code) => {
    expect(resolveAgency(raw, directory, THEN, signedIn)?.code).toBe(code);
  });

  it.each([
    ['Bộ Tài chính', 'BTC'],
    ['BTC', 'BTC'],
    ['Bộ Tài chính (BTC)', 'BTC'],
    ['bộ tài chính', 'BTC'],
    ['Bo Tai chinh', 'BTC'],
    ['Bộ Tài chính'.normalize('NFD'), 'BTC'],
    ['Bộ \nCông an', 'BCA'],
    ['(Cơ quan rà soát: Bộ Công an)', 'BCA'],
    ['Cơ quan rà soát: Bộ Công an ……', 'BCA'],
    ['Bộ Lao động -Thương binh và Xã hội', 'BLĐTBXH'],
    ['Bộ LĐ-TB&XH', 'BLĐTBXH'],
    ['Bộ Văn hoá, Thể thao và Du lịch', 'BVHTTDL'],
    ['Bộ KH&ĐT', 'BKHĐT'],
    ['Văn phòng Chính phủ', 'VPCP'],
    ['Toà án nhân dân tối cao', 'TANDTC'],
    ['BHXH Việt Nam', 'BHXHVN'],
    ['UBND thành phố Hải Phòng', 'T31'],
    ['Ủy ban nhân dân thành phố Hải Phòng', 'T31'],
    ['Uỷ ban nhân dân TP. Hải Phòng', 'T31'],
    ['Hải Phòng', 'T31'],
    ['TP.HCM', 'T79'],
    ['TP HCM', 'T79'],
    ['UBND Thành phố Hồ Chí Minh', 'T79'],
    ['UBND tỉnh Hoà Bình', 'T17'],
    ['UBND tỉnh Bà Rịa – Vũng Tàu', 'T77'],
    ['Tỉnh Tuyên Quang', 'T08'],
  ])('%j → %s', (raw, code) => {
    const agency = resolveAgency(raw, directory, THEN);
    expect(agency).toEqual({ code, name: agencyByCode(code, directory)?.name, raw });
  });

  it.each(['', ' \n', '…………', '.....', '(Cơ quan rà soát:…………………\n)', '(Cơ quan rà soát: ______ )'])(
    '%j: nothing is written',
    (raw) => expect(resolveAgency(raw, directory, THEN)).toBeNull(),
  );

  it.each([
    'Bộ X',
    'Công an tỉnh An Giang',
    'Cục Thuế tỉnh Hà Giang',
    'Các bộ, ngành, địa phương',
    'Bộ Công an, Bộ Tài chính',
  ])('%s: not known, raw kept', (raw) =>
    expect(resolveAgency(raw, directory, THEN)).toEqual({ code: null, name: null, raw }),
  );

  it.each([
    ['Sở Tư pháp tỉnh An Giang', 'T89', 'Sở Tư pháp'],
    ['Sở TT&TT Hà Nội', 'T01', 'Sở TT&TT'],
    ['Văn phòng UBND tỉnh Hà Giang', 'T02', 'Văn phòng'],
    ['UBND tỉnh Hà Giang (Sở Nội vụ)', 'T02', 'Sở Nội vụ'],
    ['UBND huyện Vị Xuyên, tỉnh Hà Giang', 'T02', 'UBND huyện Vị Xuyên'],
    ['Cục C06 - Bộ Công an', 'BCA', 'Cục C06'],
    ['Vụ Pháp chế, Bộ Tài chính', 'BTC', 'Vụ Pháp chế'],
    ['Bộ Công an (C06)', 'BCA', 'C06'],
    ['Văn phòng Bộ Y tế', 'BYT', 'Văn phòng'],
  ])('%s reports through %s', (raw, code, unit) => {
    expect(resolveAgency(raw, directory, THEN)).toMatchObject({ code, raw, unit });
  });

  it('takes the life span of the day', () => {
    expect(resolveAgency('UBND tỉnh Tuyên Quang', directory, '2025-06-30')?.code).toBe('T08');
    expect(resolveAgency('UBND tỉnh Tuyên Quang', directory, '2025-07-01')?.code).toBe('T08-2025');
    expect(resolveAgency('TP.HCM', directory, NOW)?.code).toBe('T79-2025');
  });

  it("accepts a predecessor's name afterwards", () => {
    expect(resolveAgency('Bộ Kế hoạch và Đầu tư', directory, NOW)?.code).toBe('BKHĐT');
    expect(resolveAgency('UBND tỉnh Hà Giang', directory, NOW)?.code).toBe('T02');
  });
});

describe('readLeads', () => {
  it.each([
    ['Bộ \nCông an', ['BCA'], []],
    ['Bộ Công an, Bộ Tài chính', ['BCA', 'BTC'], []],
    ['Bộ Công an\nBộ Tài chính', ['BCA', 'BTC'], []],
    ['Bộ Công an; Bộ Y tế và Bộ Tư pháp', ['BCA', 'BYT', 'BTP'], []],
    ['Bộ Công an, Bộ Lao động -Thương binh và Xã hội', ['BCA', 'BLĐTBXH'], []],
    ['Bộ Văn hóa, Thể thao và Du lịch, Bộ Công an', ['BVHTTDL', 'BCA'], []],
    ['Bộ Công an, Bộ Công an', ['BCA'], []],
    ['Các bộ, ngành, địa phương', ['ALL'], []],
    ['Các bộ, ngành và địa phương có liên quan', ['ALL'], []],
    ['các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố trực thuộc Trung ương', ['ALL'], []],
    ['Các bộ, ngành, địa phương, Bộ Công an', ['ALL', 'BCA'], []],
    ['Bộ Công an chủ trì, phối hợp với Bộ X', ['BCA'], ['chủ trì', 'Bộ X']],
    ['Tờ trình số 419, Bộ Y tế', ['BYT'], ['Tờ trình số 419']],
    ['', [], []],
  ])('%j', (text, codes, unknown) => {
    expect(readLeads(text, directory)).toEqual({ codes, unknown });
  });

  it('reads column 3 of the form as the form says', () => {
    for (const group of FormDefinition.parse(seedForm).groups)
      for (const task of group.tasks)
        expect(readLeads(task.lead, directory)).toEqual({ codes: task.leads, unknown: [] });
  });
});

describe('agencyFamily', () => {
  it.each([
    ['BCA', NOW, ['BCA']],
    ['BNNMT', NOW, ['BNNMT', 'BNNPTNT', 'BTNMT']],
    ['BKHĐT', THEN, ['BKHĐT']],
    ['BKHĐT', NOW, ['BKHĐT', 'BTC']],
    ['BTC', THEN, ['BTC']],
    ['T08-2025', NOW, ['T08-2025', 'T02', 'T08']],
    ['T02', NOW, ['T02', 'T08-2025']],
    ['T02', THEN, ['T02']],
    ['BLĐTBXH', NOW, ['BLĐTBXH', 'BNV']],
    ['không có', NOW, ['không có']],
  ])('%s on %s', (code, day, family) => expect(agencyFamily(code, directory, day)).toEqual(family));

  it('goes both ways: who is my family counts me in', () => {
    for (const { code } of directory.agencies)
      for (const member of agencyFamily(code, directory, NOW))
        expect(agencyFamily(member, directory, NOW)).toContain(code);
  });
});
