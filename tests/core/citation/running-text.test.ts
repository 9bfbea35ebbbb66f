import { describe, expect, it } from 'vitest';
import { formatCitation, scanCitations } from '../../../core/citation/index.ts';

/** Text → canonical citations; `D:` marks a draft. */
const CASES: [string, string[]][] = [
  [
    'các Nghị định số 59/2022/NĐ-CP, 13/2023/NĐ-CP và 47/2024/NĐ-CP',
    ['Nghị định số 59/2022/NĐ-CP', 'Nghị định số 13/2023/NĐ-CP', 'Nghị định số 47/2024/NĐ-CP'],
  ],
  [
    'các Công văn số 12/BTC-NSNN, số 13/BTC và 14/BTC',
    ['Công văn số 12/BTC-NSNN', 'Công văn số 13/BTC', 'Công văn số 14/BTC'],
  ],
  [
    'các Pháp lệnh số 01/2012/UBTVQH13, 02/2012/UBTVQH13',
    ['Pháp lệnh số 01/2012/UBTVQH13', 'Pháp lệnh số 02/2012/UBTVQH13'],
  ],
  ['Nghị định hướng dẫn số 356/2025/NĐ-CP', ['Nghị định số 356/2025/NĐ-CP']],
  ['Thông tư quy định chi tiết số 08/2022/TT-BCA', ['Thông tư số 08/2022/TT-BCA']],
  ['Nghị định và Hướng dẫn số 12/HD-BCA', ['Hướng dẫn số 12/HD-BCA']],
  ['theo Luật Căn cước công dân và các văn bản hướng dẫn', ['Luật Căn cước công dân']],
  ['Luật Căn cước công dân đã được Quốc hội thông qua', ['Luật Căn cước công dân']],
  [
    'Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản',
    ['Luật Đất đai', 'Luật Nhà ở', 'Luật Kinh doanh bất động sản'],
  ],
  ['Luật Phòng, chống tham nhũng năm 2018; Luật Hộ tịch', ['Luật Phòng, chống tham nhũng năm 2018', 'Luật Hộ tịch']],
  ['Luật Ứng dụng trí tuệ nhân tạo năm 2027 của Quốc hội', ['Luật Ứng dụng trí tuệ nhân tạo năm 2027']],
  ['Luật BHXH năm 2014, Luật CNTT', ['Luật BHXH năm 2014', 'Luật CNTT']],
  ['Luật đất đai năm 2013 và Bộ luật dân sự', ['Luật đất đai năm 2013', 'Bộ luật dân sự']],
  ['Pháp lệnh Ngoại hối năm 2005', ['Pháp lệnh Ngoại hối năm 2005']],
  [
    'Luật sửa đổi, bổ sung một số điều của Luật Căn cước số 118/2025/QH15 ngày 10/12/2025',
    ['Luật sửa đổi, bổ sung một số điều của Luật Căn cước số 118/2025/QH15 ngày 10/12/2025'],
  ],
  ['Luật Căn cước (số 26/2023/QH15 ngày 27/11/2023)', ['Luật Căn cước số 26/2023/QH15 ngày 27/11/2023']],
  ['khoản 2 Điều 5 Luật Cư trú ngày 13/11/2020', ['khoản 2 Điều 5 Luật Cư trú ngày 13/11/2020']],
  ['Luật này, Nghị định này, Thông tư nêu trên, theo quy định của pháp luật về đất đai năm 2013', []],
  ['Khoản 2 điều 5 luật cư trú, bộ luật hình sự', ['khoản 2 Điều 5 Luật cư trú', 'Bộ luật hình sự']],
  ['kỷ luật lao động, pháp luật đất đai, vi phạm luật giao thông', []],
  [
    'Thông tư liên tịch số 05/2015/TTLT/BTC-BCA ngày 15/5/2015',
    ['Thông tư liên tịch số 05/2015/TTLT-BTC-BCA ngày 15/5/2015'],
  ],
  ['Mục II Phần B Nghị quyết số 175/NQ-CP', ['Mục II Phần B Nghị quyết số 175/NQ-CP']],
  [
    'Nghị định 42-CP ngày 16/7/1996; Nghị định số 17-HĐBT',
    ['Nghị định số 42/CP ngày 16/7/1996', 'Nghị định số 17/HĐBT'],
  ],
  [
    'Thoả thuận số 01/TTHT-C06-VCB; Chương trình phối hợp số 03/CTPH-BCA',
    ['Thỏa thuận số 01/TTHT-C06-VCB', 'Chương trình số 03/CTPH-BCA'],
  ],
  [
    'Luật Căn cước số 26/2023/QH15 đã được Quốc hội khóa XV thông qua ngày 27/11/2023',
    ['Luật Căn cước số 26/2023/QH15 ngày 27/11/2023'],
  ],
  ['Thông tư số 08/2022/TT-BCA do Bộ trưởng ký ngày 27/01/2022', ['Thông tư số 08/2022/TT-BCA ngày 27/01/2022']],
  ['Nghị định số 13/2023/NĐ-CP được áp dụng từ ngày 01/7/2023', ['Nghị định số 13/2023/NĐ-CP']],
  ['kỷ luật Đảng; luật sư; Điều 5 và khoản 3', []],
  ['Bộ Công an đã ban hành Thông tư; Nghị định của Chính phủ', []],
  ['Đề án 06/CP; Tổ công tác 06/CP; Đề án 06 / BCA', []],
  ['Đề án số 06/ĐA-UBND ngày 01/02/2022', ['Đề án số 06/ĐA-UBND ngày 01/02/2022']],
  ['Luật CNTS 71/2025 chưa có hiệu lực', ['Luật CNTS số 71/2025']],
  ['khoản 1 điều 32 Luật CK và chưa được', ['khoản 1 Điều 32 Luật CK']],
  ['Luật Quản lý thuế năm 2019 (Luật số 38/2019/QH14)', ['Luật Quản lý thuế số 38/2019/QH14']],
  ['Luật Công nghiệp công nghệ số số 71/2025/QH15', ['Luật Công nghiệp công nghệ số số 71/2025/QH15']],
  ['Nghị định số 13/2023/NĐ-CP, 01/7/2023 có hiệu lực', ['Nghị định số 13/2023/NĐ-CP']],
  ['CTr 104-CTr/TU ngày 30/8/2026', ['Chương trình số 104-CTr/TU ngày 30/8/2026']],
  [
    'Dự thảo Luật sửa đổi, bổ sung một số điều của Luật Đất đai',
    ['D:dự thảo Luật sửa đổi, bổ sung một số điều của Luật Đất đai'],
  ],
  ['Đề án 06, Kế hoạch 2023, Quyết định 06 của Thủ tướng', []],
  ['đạt 25/25 dịch vụ công; 24/7; 100/KWh; 63/63 tỉnh; 1.234.567/2.000.000', []],
  ['Mẫu số 01/TB-HT, Biểu số 02/BC-TK, số tài khoản 111602391111', []],
  ['Nghị định số 13/2023/NĐ-CP của Chính phủ ngày 17/4/2023', ['Nghị định số 13/2023/NĐ-CP ngày 17/4/2023']],
  [
    'Thông tư số 01/2021/TT-BVHTTDL của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch ngày 05 tháng 01 năm 2021',
    ['Thông tư số 01/2021/TT-BVHTTDL ngày 05/01/2021'],
  ],
  ['Nghị định 13/2023/NĐ-CP có hiệu lực từ ngày 01/7/2023', ['Nghị định số 13/2023/NĐ-CP']],
  ['Nghị định của Chính phủ số 13/2023/NĐ-CP', ['Nghị định số 13/2023/NĐ-CP']],
  ['Kế hoạch phối hợp số 02/KHPH-TCT ngày 15/02/2023', ['Kế hoạch số 02/KHPH-TCT ngày 15/02/2023']],
  ['Thông báo kết luận số 45/TB-VPCP', ['Thông báo số 45/TB-VPCP']],
  ['văn bản số 1234/BTC-TCT; Văn bản số 45/QĐ-BTC', ['Công văn số 1234/BTC-TCT', 'Quyết định số 45/QĐ-BTC']],
  [
    'Nghị quyết số 27/NQ-TW, 28-NQ-TW, 29/NQ/TW',
    ['Nghị quyết số 27-NQ/TW', 'Nghị quyết số 28-NQ/TW', 'Nghị quyết số 29-NQ/TW'],
  ],
  ['Hướng dẫn số 36-HD/VPTW ngày 03/4/2018', ['Hướng dẫn số 36-HD/VPTW ngày 03/4/2018']],
  ['Nghị định số 13/2023/NĐ-CPngày 17/4/2023', ['Nghị định số 13/2023/NĐ-CP ngày 17/4/2023']],
  ['Nghị định số 13/2023/NĐ-CP - VỀ BẢO VỆ DỮ LIỆU', ['Nghị định số 13/2023/NĐ-CP']],
  ['Quyết định số 45/QĐ-BTC - QUY CHẾ LÀM VIỆC', ['Quyết định số 45/QĐ-BTC']],
  ['Công văn số 12/BTC - KẾT QUẢ', ['Công văn số 12/BTC']],
  ['QCVN 05:2009/BGTVT; TCVN 6909:2001', []],
  ['Thông tư số 08 ngày 27/01/2022 của Bộ Công an', ['Thông tư số 08 ngày 27/01/2022']],
  ['Nghị định 13/2023 về bảo vệ dữ liệu', ['Nghị định số 13/2023']],
  ['Nghị định số 12/95/NĐ-CP', ['Nghị định số 12/1995/NĐ-CP']],
  ['Nghị định số 13/2023/NĐ-CP ngày 31/02/2023', ['Nghị định số 13/2023/NĐ-CP ngày 31/02/2023']],
  ['Quyết định số 06/QĐ-TTg ngày    tháng 01 năm 2022', ['Quyết định số 06/QĐ-TTg']],
  [
    'điểm a, b khoản 1, khoản 3 Điều 5 của Nghị định số 13/2023/NĐ-CP',
    ['điểm a, b khoản 1, khoản 3 Điều 5 Nghị định số 13/2023/NĐ-CP'],
  ],
  ['Điều 5, khoản 2 Thông tư số 01/2021/TT-BTC', ['Điều 5 khoản 2 Thông tư số 01/2021/TT-BTC']],
  ['Luật Cư trú (khoản 2 Điều 5)', ['khoản 2 Điều 5 Luật Cư trú']],
  [
    'Nghị định số 13/2023/NĐ-CP: Điều 5; Nghị định số 59/2022/NĐ-CP, tại Điều 7',
    ['Điều 5 Nghị định số 13/2023/NĐ-CP', 'Điều 7 Nghị định số 59/2022/NĐ-CP'],
  ],
  ['Điều 5 Luật này và Nghị định số 13/2023/NĐ-CP', ['Nghị định số 13/2023/NĐ-CP']],
  ['từ Điều 5 - Điều 7 thuộc Luật Cư trú', ['Điều 5 - Điều 7 Luật Cư trú']],
  ['Số: 12/BC-UBND; Số:2367/TCT', ['Báo cáo số 12/BC-UBND', 'Công văn số 2367/TCT']],
  ['Mục 2 Chương III Luật Cư trú', ['Mục 2 Chương III Luật Cư trú']],
  ['dự thảo Luật Căn cước công dân (sửa đổi)', ['D:dự thảo Luật Căn cước công dân']],
  ['Dự thảo Nghị định thay thế Nghị định số 59/2022/NĐ-CP', ['Nghị định số 59/2022/NĐ-CP', 'D:dự thảo Nghị định']],
  ['dự thảo lần 2 Thông tư; Dự án Luật Dữ liệu; dự án đầu tư công', ['D:dự thảo Thông tư', 'D:dự thảo Luật Dữ liệu']],
];

describe('citations in running text', () => {
  it.each(CASES)('%s', (text, expected) => {
    const { citations, drafts } = scanCitations(text);
    expect([...citations.map(formatCitation), ...drafts.map((draft) => `D:${formatCitation(draft)}`)]).toEqual(
      expected,
    );
  });

  it('keeps an impossible day as written', () => {
    const [citation] = scanCitations('Nghị định số 13/2023/NĐ-CP ngày 31/02/2023').citations;
    expect(citation).toMatchObject({ date: null, dateRaw: '31/02/2023' });
  });

  it('runs from the locator to the date', () => {
    const text = 'tại khoản 2,\nĐiều 5 Nghị định số 13/2023/NĐ-\nCP, ngày 17\ntháng 4 năm 2023 của Chính phủ';
    const [citation] = scanCitations(text).citations;
    expect(citation).toMatchObject({
      raw: 'khoản 2,\nĐiều 5 Nghị định số 13/2023/NĐ-\nCP, ngày 17\ntháng 4 năm 2023',
      locator: 'khoản 2 Điều 5',
      symbolRaw: '13/2023/NĐ-\nCP',
      dateRaw: '17\ntháng 4 năm 2023',
    });
  });
});

describe('writing errors in a symbol', () => {
  it.each([
    ['Nghị định số 89/2015/NÐ-CP', 'NĐ-CP', ['eth']],
    ['Nghị định số 89/2015/ND-CP', 'NĐ-CP', ['plain-d']],
    ['Nghị định số 155/2020/NĐ-СР', 'NĐ-CP', ['cyrillic']],
    ['Nghị định số 204/2004/NĐ–CP', 'NĐ-CP', ['dash']],
    ['Nghị định số 50/2022/NĐ_CP', 'NĐ-CP', ['underscore']],
    ['Nghị định số 79/2025/NĐCP', 'NĐ-CP', ['missing-hyphen']],
    ['Nghị định số 79/2025/NĐ CP', 'NĐ-CP', ['missing-hyphen', 'space-in-symbol']],
    ['Quyết định số 72/2002/ QĐ- TTg', 'QĐ-TTg', ['space-in-symbol']],
    ['Quyết định số 821/QĐ-Ttg', 'QĐ-TTg', ['letter-case']],
    ['Quyết định số 821/QĐ-TTG', 'QĐ-TTg', ['letter-case']],
    ['Nghị định số 21/2009/nđ-cp', 'NĐ-CP', ['letter-case']],
    ['Nghị quyết số 66/NQ-TW', 'NQ/TW', ['party-form']],
    ['Công văn số 289/SDTTG-\nCSDT', 'SDTTG-CSDT', ['space-in-symbol']],
    ['Nghị định số 13/2023/NĐ-CP', 'NĐ-CP', []],
    ['Tờ trình số 8195/TTr-STC', 'TTr-STC', []],
    ['Nghị quyết liên tịch số 01/1999/NQLT-TP-ND', 'NQLT-TP-ND', []],
  ])('%s', (text, symbol, flaws) => {
    expect(scanCitations(text).citations[0]).toMatchObject({ symbol, flaws });
  });
});
