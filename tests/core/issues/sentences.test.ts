import { describe, expect, it } from 'vitest';
import { advise, explain, type Issue } from '../../../core/issues/index.ts';
import { PHRASES } from '../../../core/status/index.ts';

const said = (rule: string, params: Issue['params'], locale: 'vi' | 'en') => advise({ rule, params }, locale);

/** What the finding knows, and the words in which an official reads it: in Vietnamese, in English. */
const NAMES: [rule: string, params: Issue['params'], vi: string, en: string][] = [
  ['F-02', { kind: 'missing' }, 'thiếu nhiệm vụ này', 'this task is missing'],
  ['F-02', { kind: 'doubled', first: 9, row: 21 }, 'đã có ở dòng 9', 'already stands in line 9'],
  ['F-02', { kind: 'doubled', first: 9, row: 21 }, 'xóa dòng 21', 'delete line 21'],
  ['F-02', { kind: 'reworded' }, 'khác nguyên văn', 'differs from Annex IV'],
  ['F-02', { kind: 'moved' }, 'sai vị trí', 'in the wrong place'],
  ['F-02', { kind: 'foreign', row: 9, text: 'Việc khác' }, 'dòng 9 "Việc khác"', 'ine 9 "Việc khác"'],
  ['F-02', { kind: 'của bản sau' }, 'đối chiếu với Phụ lục IV', 'compare with Annex IV'],
  [
    'F-03',
    { document: 'Thông tư', missing: ['number', 'symbol', 'date'] },
    'thiếu số, ký hiệu, ngày tháng năm ban hành',
    'lacks its number, symbol, date of issue',
  ],
  ['F-03', { document: 'Thông tư', missing: ['số trang'] }, 'thiếu số trang', 'lacks its số trang'],
  ['F-05', { kind: 'blank' }, 'Nhiệm vụ chưa hoàn thành.', 'The task is not completed.'],
  ['F-05', { kind: 'unknown', candidates: [] }, 'cơ sở pháp lý. Đề nghị', 'names no status. Please'],
  [
    'F-05',
    { kind: 'unknown', candidates: ['sufficient', 'none'] },
    `(có thể là: "${PHRASES.sufficient}" hoặc "${PHRASES.none}")`,
    `(perhaps "${PHRASES.sufficient}" or "${PHRASES.none}")`,
  ],
  ['F-06', { statuses: ['sufficient', 'none'] }, 'Ghi hai trạng thái', '2 statuses'],
  ['F-06', { statuses: ['sufficient', 'needs-completion', 'none'] }, 'Ghi ba trạng thái', '3 statuses'],
  ['F-08', { status: 'sufficient' }, `"${PHRASES.sufficient}"`, `"${PHRASES.sufficient}"`],
  ['F-13', { kind: 'out-of-scope', count: 4 }, '4 nhiệm vụ không thuộc phạm vi', '4 tasks are outside'],
  ['F-13', { kind: 'scope-unknown', count: 4 }, '4 nhiệm vụ khác đang để trống', '4 other tasks are empty'],
  ['F-13', {}, 'Chưa ghi kết quả', 'No result and no state'],
  [
    'C-05',
    { flaws: ['eth', 'dash'] },
    'chữ Ð (không phải chữ Đ tiếng Việt); dấu gạch dài',
    'looks like Đ; a long dash',
  ],
  ['C-05', { flaws: ['mực nhòe'] }, 'sai: mực nhòe', 'characters: mực nhòe'],
  ['C-07', { kind: 'short', date: '5/9/22' }, 'ngày "5/9/22" viết tắt năm', '"5/9/22" is shortened'],
  ['C-07', { kind: 'impossible', date: '31/02/2023' }, 'Không có ngày "31/02/2023"', 'There is no day "31/02/2023"'],
  ['C-07', { kind: 'year', date: '15/5/2106' }, '"15/5/2106" không hợp lý', '"15/5/2106" cannot be right'],
  [
    'C-07',
    { kind: 'later', document: 'Luật số 1', reportDate: '2023-06-09' },
    'Luật số 1 ban hành sau ngày báo cáo (09/6/2023)',
    'Luật số 1 was issued after the report date (2023-06-09)',
  ],
  ['C-07', { kind: 'của bản sau' }, 'kiểm tra lại ngày ban hành', 'check the date of issue'],
  [
    'C-08',
    { missing: ['date', 'issuer', 'title'] },
    'thời gian ban hành, cơ quan ban hành, trích yếu',
    'date, issuer, title',
  ],
  ['C-08', { missing: ['con dấu'] }, 'chưa ghi con dấu', 'lacks its con dấu'],
  [
    'C-08',
    { suggestion: 'Luật Cư trú' },
    'bổ sung (theo danh mục: "Luật Cư trú").',
    'add it (in the list: "Luật Cư trú").',
  ],
  ['C-08', { missing: ['date'] }, 'Đề nghị bổ sung.', 'Please add it.'],
  ['C-10', { kind: 'twice', first: 'E9' }, '(ô E9) là hai văn bản khác nhau', '(cell E9) are different documents'],
  ['C-10', { kind: 'list', other: '06/QĐ-TTg' }, 'có thể là "06/QĐ-TTg"', 'perhaps "06/QĐ-TTg"'],
  ['C-13', { symbol: 'TT-BCAA', suggestion: 'TT-BCA' }, '(có phải "TT-BCA"?)', '(perhaps "TT-BCA"?)'],
  ['C-13', { symbol: 'TT-BCAA' }, 'ký hiệu "TT-BCAA". Đề nghị', '"TT-BCAA" is not known. Please'],
  ['C-15', { kind: 'order', right: 'khoản 2 Điều 5' }, 'từ nhỏ đến lớn: "khoản 2 Điều 5".', 'first: "khoản 2 Điều 5".'],
  ['C-15', { kind: 'order' }, 'từ nhỏ đến lớn.', 'small parts first.'],
  ['C-15', { kind: 'letter', letter: 'f' }, 'điểm "f"', 'the letter "f"'],
  ['C-15', { kind: 'case' }, 'sai chữ hoa, chữ thường', 'wrong letter case'],
  ['C-16', { kind: 'date', one: '01', two: '02' }, 'ghi ngày "02", khác "01"', 'the date "02", but "01"'],
  ['C-16', { kind: 'issuer', one: 'A', two: 'B' }, 'ghi cơ quan ban hành "B", khác "A"', 'the issuer "B", but "A"'],
  [
    'C-17',
    { document: 'Nghị định số 59', lastDay: '2024-06-30', replacedBy: ['Nghị định số 69', 'Nghị định số 70'] },
    'sau ngày 30/6/2024 (thay bằng Nghị định số 69 và Nghị định số 70). Đề nghị',
    'after 2024-06-30 (replaced by Nghị định số 69 and Nghị định số 70). Please',
  ],
  ['C-17', { document: 'Luật', lastDay: '2024-01-31' }, 'sau ngày 31/01/2024. Đề nghị', 'after 2024-01-31. Please'],
  [
    'A-01',
    { kind: 'unknown', name: 'Bộ Y Té' },
    '"Bộ Y Té". Đề nghị ghi tên đầy đủ',
    '"Bộ Y Té" is not recognised. Please write',
  ],
  ['A-01', { kind: 'unknown', suggestion: 'Bộ Y tế' }, '(có phải "Bộ Y tế"?)', '(perhaps "Bộ Y tế"?)'],
  ['A-01', { kind: 'unit', name: 'Cục A', parent: 'Bộ B' }, '"Cục A" là đơn vị thuộc Bộ B', '"Cục A" belongs to Bộ B'],
  [
    'A-01',
    { kind: 'lead', name: 'Bộ C' },
    '"Bộ C". Đề nghị ghi lại theo biểu mẫu',
    '"Bộ C" is not recognised. Please restore',
  ],
  ['A-01', { kind: 'của bản sau' }, 'kiểm tra lại tên cơ quan', 'check the name of the agency'],
  ['A-04', { kind: 'document', what: 'Tờ trình' }, 'ghi lẫn văn bản "Tờ trình"', 'document "Tờ trình" stands among'],
  ['A-04', { kind: 'repeated', what: 'Bộ Y tế' }, '"Bộ Y tế" ghi lặp', '"Bộ Y tế" is written twice'],
  ['T-03', { what: ['blanks', 'break', 'stop'] }, 'thừa khoảng trắng; có chỗ xuống dòng', 'xtra blanks; a line break'],
  ['T-03', { what: ['mực nhòe'] }, 'Ô mực nhòe', 'ực nhòe'],
  [
    'T-04',
    { kind: 'sheet', count: 9, encoding: 'VNI' },
    'cả trang tính (9 ô) dùng bảng mã cũ VNI',
    'whole sheet (9 cells)',
  ],
  [
    'T-04',
    { encoding: 'VNI', preview: 'Công an' },
    'Đề nghị chuyển sang Unicode: "Công an"',
    'convert it to Unicode: "Công an"',
  ],
];

describe('a sentence names what the finding knows', () => {
  it.each(NAMES)('%s %j', (rule, params, vi, en) => {
    expect(said(rule, params, 'vi').toLowerCase()).toContain(vi.toLowerCase());
    expect(said(rule, params, 'en').toLowerCase()).toContain(en.toLowerCase());
  });
});

describe('the deadline a sentence speaks of', () => {
  const long = 'Tại Bộ phận một cửa cấp bộ, cấp tỉnh từ ngày 01/6/2022';
  it.each([
    ['is the form’s own where it is short', { deadline: 'Tháng 3/2022', due: '2022-03-31' }, 'thời hạn Tháng 3/2022 '],
    [
      'is the day that concerns the agency where it is long',
      { deadline: long, due: '2022-06-01' },
      'thời hạn ngày 01/6/2022 ',
    ],
    ['stays as it is where no day is known', { deadline: long, due: '' }, `thời hạn ${long} `],
    [
      'counts as short up to 40 letters',
      { deadline: 'x'.repeat(40), due: '2022-06-01' },
      `thời hạn ${'x'.repeat(40)} `,
    ],
  ])('%s', (_, params, words) => expect(said('D-04', params, 'vi')).toContain(words));

  it.each([
    ['2023-01-05', '05/01/2023'],
    ['2023-02-05', '05/02/2023'],
    ['2023-03-05', '05/3/2023'],
    ['2023-12-31', '31/12/2023'],
  ])('%s is written %s (Nghị định 30, phụ lục I.II.4.b)', (reportDate, written) => {
    expect(said('C-07', { kind: 'later', reportDate }, 'vi')).toContain(`(${written})`);
  });
});

describe('texts of the sheet in a sentence', () => {
  const quoted = (name: string | null) => /"(.*)"/.exec(said('A-01', { kind: 'lead', name }, 'en'))?.[1];
  it.each<[string, string | null, string]>([
    ['on one line', ' Bộ\n \tCông an ', 'Bộ Công an'],
    ['whole up to 120 letters', 'x'.repeat(120), 'x'.repeat(120)],
    ['cut beyond', 'x'.repeat(121), `${'x'.repeat(120)}…`],
    ['cut without a blank before the dots', `${'x'.repeat(119)} y`, `${'x'.repeat(119)}…`],
    ['nothing for null', null, ''],
  ])('stand %s', (_, name, shown) => expect(quoted(name)).toBe(shown));
});

describe('what stands behind the sentence', () => {
  it.each([
    [{}, '', ''],
    [{ more: '' }, '', ''],
    [{ more: 2 }, ' Trong ô này còn 2 chỗ tương tự.', ' 2 more like it in this cell.'],
    [{ waiver: 'sắp xếp bộ máy' }, ' Được miễn: sắp xếp bộ máy', ' Waived: sắp xếp bộ máy'],
    [{ roundMessage: 'xem mục 2' }, ' Lưu ý của đợt rà soát: xem mục 2', ' Note of this round: xem mục 2'],
    [{ waiver: 7 }, '', ''],
  ] as const)('%j', (params, vi, en) => {
    const bare = { vi: said('T-01', {}, 'vi'), en: said('T-01', {}, 'en') };
    expect(said('T-01', params, 'vi')).toBe(bare.vi + vi);
    expect(said('T-01', params, 'en')).toBe(bare.en + en);
  });
});

describe('where a finding stands', () => {
  const place = (over: Partial<Issue>) =>
    explain({ rule: 'T-01', task: 'V.7', field: 'result', cell: 'E49', params: {}, ...over }, 'vi').split(': ')[0];
  it.each<[Partial<Issue>, string]>([
    [{}, 'Nhiệm vụ V.7, cột Kết quả (ô E49)'],
    [{ cell: null }, 'Nhiệm vụ V.7, cột Kết quả'],
    [{ task: null, field: 'agency', cell: 'A3' }, 'Dòng Cơ quan rà soát (ô A3)'],
    [{ task: null, field: 'lead', cell: null }, 'Cột Cơ quan chủ trì'],
    // A count alone does not make a finding one of the whole sheet.
    [{ params: { count: 3 } }, 'Nhiệm vụ V.7, cột Kết quả (ô E49)'],
    [{ task: null, params: { count: 3 } }, 'Cột Kết quả (ô E49)'],
    [{ cell: null, params: { count: 3 } }, 'Nhiệm vụ V.7, cột Kết quả'],
  ])('%j', (over, words) => expect(place(over)).toBe(words));
});
