import { describe, expect, it } from 'vitest';
import { formatCitation, scanCitations } from '../../../core/citation/index.ts';

const read = (text: string) => scanCitations(text).citations.map(formatCitation);

/** Typed without Vietnamese letters, as on a telephone or an old machine. */
describe('texts without any marks', () => {
  it.each([
    ['Nghi dinh so 59/2022/ND-CP', 'Nghị định số 59/2022/NĐ-CP'],
    ['nghi dinh so 59', 'Nghị định số 59'],
    ['Nghi quyet so 175/NQ-CP', 'Nghị quyết số 175/NQ-CP'],
    ['Quyet dinh so 06/QD-TTg', 'Quyết định số 06/QĐ-TTg'],
    ['Thong tu lien tich so 5', 'Thông tư liên tịch số 5'],
    ['Thong tu so 5', 'Thông tư số 5'],
    ['Chi thi so 5', 'Chỉ thị số 5'],
    ['Cong van so 2367/TCT', 'Công văn số 2367/TCT'],
    ['Cong dien so 5', 'Công điện số 5'],
    ['Ke hoach so 5', 'Kế hoạch số 5'],
    ['Thong bao so 5', 'Thông báo số 5'],
    ['To trinh so 5', 'Tờ trình số 5'],
    ['Bao cao so 5', 'Báo cáo số 5'],
    ['Van ban hop nhat so 5', 'Văn bản hợp nhất số 5'],
    ['Ket luan so 5', 'Kết luận số 5'],
    ['Huong dan so 5', 'Hướng dẫn số 5'],
    ['Bo luat so 5/2019/QH14', 'Bộ luật số 5/2019/QH14'],
    ['Luat so 5', 'Luật số 5'],
    ['Phap lenh so 5', 'Pháp lệnh số 5'],
    ['Luat Can cuoc nam 2023', 'Luật Can cuoc năm 2023'],
    ['QUYET DINH SO 06/QD-TTG NGAY 06/01/2022', 'Quyết định số 06/QĐ-TTg ngày 06/01/2022'],
    ['Quyet dinh so: 06/QĐ-TTg ngay  06 thang 01 nam 2022', 'Quyết định số 06/QĐ-TTg ngày 06/01/2022'],
    ['Quyet\ndinh so 5', 'Quyết định số 5'],
    ['diem a khoan 2 Dieu 5 Nghi dinh so 5', 'điểm a khoản 2 Điều 5 Nghị định số 5'],
    ['Dieu 5 cua Nghi dinh so 5', 'Điều 5 Nghị định số 5'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    const [citation] = scanCitations(`- ${text}.`).citations;
    expect(`- ${text}.`.slice(citation?.start, citation?.end)).toBe(citation?.raw);
  });

  it.each([
    ['one letter with a mark says that the others have none on purpose', 'Nghi dinh so 5 và ngay 5'],
    ['words that only look so', 'so do 5; nam gioi 5; dieu tra 5; diem danh 5; Luatvn; xluat nam 2020'],
    ['words without a number', 'nghi dinh, quyet dinh, thong tu cua bo'],
  ])('%s', (_, text) => expect(read(text)).toEqual([]));
});

describe('words that are written together', () => {
  it.each([
    ['Nghị định số 59/2022/NĐ-CPngày 05/9/2022', 'Nghị định số 59/2022/NĐ-CP ngày 05/9/2022'],
    ['Quyết định số 06/QĐ-TTgcủa Thủ tướng', 'Quyết định số 06/QĐ-TTg'],
    ['Thông tư số 5/2022/TT-BCAquy định', 'Thông tư số 5/2022/TT-BCA'],
    ['Tờ trình số 5/TTr-BTC', 'Tờ trình số 5/TTr-BTC'],
    ['Công văn số 5/GDTrH-VP', 'Công văn số 5/GDTrH-VP'],
  ])('%s → %s', (text, expected) => expect(read(text)).toEqual([expected]));
});

/** What C-05 tells the officer of the symbol, and writes instead. */
describe('slips between the parts of a number', () => {
  it.each([
    ['Quyết định số 06/QĐ/TTg', 'QĐ-TTg', ['slash']],
    ['Quyết định số 06\\QĐ-TTg', 'QĐ-TTg', ['slash']],
    ['Quyết định số 06//QĐ-TTg', 'QĐ-TTg', ['slash']],
    ['Quyết định số 06QĐ-TTg', 'QĐ-TTg', ['slash']],
    ['Quyết định số 06 QĐ-TTg', 'QĐ-TTg', ['slash', 'space-in-symbol']],
    ['Nghị định 59/2022 NĐ-CP', 'NĐ-CP', ['slash', 'space-in-symbol']],
    ['Nghị định 59/2022NĐ-CP', 'NĐ-CP', ['slash']],
    ['Nghị định 59\\2022\\NĐ-CP', 'NĐ-CP', ['slash']],
    ['Nghị định 59/2022-NĐ-CP', 'NĐ-CP', ['hyphen-after-number']],
    ['Nghị định 59-2022-NĐ-CP', 'NĐ-CP', ['hyphen-after-number']],
    ['Nghị định 59-NĐ-CP', 'NĐ-CP', ['hyphen-after-number']],
    ['Nghị định 59/2022/ND/CP', 'NĐ-CP', ['plain-d', 'slash']],
    ['Nghị định 59/2022/NĐ/Ttg', 'NĐ-TTg', ['letter-case', 'slash']],
    ['Quyết định số 998/2001/QÐ-BCA(A11)', 'QĐ-BCA(A11)', ['eth']],
  ])('%s', (text, symbol, flaws) => {
    expect(scanCitations(text).citations[0]).toMatchObject({ symbol, flaws });
  });

  it.each([
    ['a count is no number', 'đã ban hành 06 QĐ-UBND', []],
    ['kind and issuer must be known', 'Quyết định số 06 QĐ-XYZ', ['Quyết định số 06']],
    ['a kind without issuer', 'Quyết định số 06/QĐ/XYZ', ['Quyết định số 06/QĐ']],
    ['an issuer without kind', 'Quyết định số 06 UBND', ['Quyết định số 06']],
    ['an issuer in the place of the kind', 'Công văn số 06 VP-UBND', ['Công văn số 06']],
    ['the kind alone', 'Quyết định số 06 QĐ', ['Quyết định số 06']],
  ])('%s: %s', (_, text, expected) => expect(read(text)).toEqual(expected));
});
