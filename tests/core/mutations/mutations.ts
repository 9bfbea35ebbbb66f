import type { CheckContext } from '../../../core/check/index.ts';
import type { Field, TaskId } from '../../../core/form/types.ts';
import type { RuleId } from '../../../core/issues/index.ts';
import type { RowTexts, Setup } from '../support/form-sheet.ts';
import { MUC1, MUC2, MUC3 } from '../support/rule-cases.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';
import { PROVINCE_SHEET } from '../verdicts/province-sheet.ts';

/** A correct sheet, one thing made wrong in it, and what must be found that was not found before: `rule task field`. */
export type Mutation = {
  rule: RuleId;
  task: TaskId | null;
  field: Field;
  /** What the same slip also breaks, and rightly so. */
  companions: string[];
  sheet: Setup;
  mutate: (sheet: Setup) => Setup;
  before?: Partial<CheckContext>;
  after?: Partial<CheckContext>;
};

const MINISTRY: Setup = { agency: 'Bộ Công an', rows: MINISTRY_SHEET };
const PROVINCE: Setup = { agency: 'UBND thành phố Hải Phòng', rows: PROVINCE_SHEET };
const NOW = { reportDate: '2026-11-24' };
/** In TCVN3, as it stands in the cell. */
const IN_TCVN3 = 'Ban hµnh NghÞ ®Þnh vÒ b¶o vÖ d÷ liÖu';

const within = (task: TaskId, texts: RowTexts) => (sheet: Setup) => ({
  ...sheet,
  rows: { ...sheet.rows, [task]: { ...sheet.rows?.[task], ...texts } },
});

function mutation(rule: RuleId, task: TaskId, field: Field, text: string, ...companions: string[]): Mutation {
  return { rule, task, field, companions, sheet: MINISTRY, mutate: within(task, { [field]: text }) };
}

/** In the basis of a task that goes on, after "đã có đầy đủ cơ sở pháp lý". */
const cited = (rule: RuleId, text: string, ...companions: string[]): Mutation =>
  mutation(rule, 'VI.3', 'basis', `${MUC1}: ${text}`, ...companions);

const FORM: Mutation[] = [
  { ...mutation('F-01', 'I.1', 'agency', ''), task: null, mutate: (sheet) => ({ ...sheet, agency: undefined }) },
  { ...mutation('F-02', 'V.13', 'task', ''), mutate: (sheet) => ({ ...sheet, without: ['V.13'] }) },
  mutation('F-03', 'III.2', 'result', 'Bộ Công an đã ban hành Quyết định phê duyệt mô hình định danh.'),
  mutation('F-04', 'V.1', 'result', 'Đã hoàn thành kết nối.'),
  mutation('F-05', 'I.10', 'basis', ''),
  mutation('F-06', 'I.10', 'basis', `${MUC1}: Luật Thanh tra. ${MUC3}.`),
  mutation('F-07', 'I.1', 'basis', MUC1),
  mutation('F-08', 'I.10', 'basis', MUC1),
  mutation('F-09', 'I.10', 'basis', `${MUC2}: Luật Thanh tra`),
  mutation('F-10', 'I.10', 'basis', `${MUC3}: Luật Thanh tra`),
  {
    ...mutation('F-11', 'I.3', 'basis', ''),
    mutate: (sheet) => sheet,
    after: { reportedBefore: ['Sửa đổi Điều 7 Nghị định số 137/2015/NĐ-CP'] },
  },
  {
    // The first citation of a decree moves to the next row that has it.
    ...mutation('F-12', 'I.3', 'result', '', 'C-08 I.7 basis'),
    mutate: within('I.3', { result: 'Đã hoàn thành rà soát tại Bộ ngày 05/5/2023.', basis: '', note: '' }),
  },
  { ...mutation('F-13', 'I.9', 'result', ''), mutate: within('I.9', { result: '', basis: '' }) },
  mutation('F-14', 'IV.1', 'deadline', 'Tháng 3/2030'),
];

const CITING: Mutation[] = [
  cited('C-01', 'Nghị định số 88/NĐ-CP ngày 05/9/2022 của Chính phủ về thống kê'),
  cited('C-02', 'Thông tư số 88/2022/NĐ-CP ngày 05/9/2022 của Chính phủ về thống kê'),
  cited('C-03', 'Nghị định số 88/2021/NĐ-CP ngày 05/9/2022 của Chính phủ về thống kê'),
  cited('C-04', 'Thông tư số 8/2022/TT-BCA ngày 27/01/2022'),
  cited('C-05', 'Nghị định số 88/2022/NĐ-\u0421\u0420 ngày 05/9/2022 của Chính phủ về thống kê'),
  cited('C-06', 'Nghị định số 88/2022/NĐ-CP ngày 5/9/2022 của Chính phủ về thống kê'),
  cited('C-07', 'Quyết định số 12/QĐ-BCA ngày 31/02/2022 của Bộ Công an về thống kê'),
  cited('C-08', 'Nghị định số 88/2022/NĐ-CP ngày 05/9/2022'),
  cited('C-10', 'Quyết định số 06/2022/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ phê duyệt Đề án'),
  cited('C-11', 'Quyết định số 12/2021/QĐ-UBND ngày 05/5/2021 của UBND tỉnh ban hành quy chế'),
  cited('C-12', 'Nghị quyết số 66/NQ-TW ngày 30/4/2020 của Bộ Chính trị về thống kê'),
  cited('C-13', 'Thông tư số 12/2020/TT-BNNPTTN ngày 05/5/2020 của Bộ trưởng về thống kê'),
  mutation(
    'C-14',
    'III.2',
    'result',
    'Bộ Tài chính đã ban hành Quyết định số 1298/QĐ-BCA ngày 10/3/2023 phê duyệt mô hình.',
  ),
  cited('C-15', 'khoản 2 điều 5 Luật Thống kê'),
  cited('C-16', 'Nghị định số 47/2020/NĐ-CP ngày 08/4/2020'),
  {
    ...mutation('C-17', 'II.7', 'basis', ''),
    sheet: PROVINCE,
    mutate: within('II.7', {
      basis: `${MUC1}: Nghị định số 59/2022/NĐ-CP ngày 05/9/2022 của Chính phủ quy định về định danh`,
    }),
    before: NOW,
    after: NOW,
  },
  cited('C-18', 'Luật Thống kê và dự thảo Nghị định về thống kê dân số'),
  cited('C-19', 'Công văn số 452/TCT ngày 05/5/2023 của cơ quan cấp trên về thống kê'),
  cited('C-20', 'Luật Căn cước số 26/2022/QH13'),
];

const OTHERS: Mutation[] = [
  mutation('D-01', 'I.10', 'deadline', 'Khi đủ điều kiện', 'F-14 I.10 deadline'),
  {
    ...mutation('D-03', 'V.3', 'deadline', ''),
    mutate: (sheet) => ({
      ...within('V.3', { deadline: 'Jun-22' })(sheet),
      facts: { 'V.3': { deadline: { date: '2022-06-01' } } },
    }),
  },
  { ...mutation('D-04', 'V.4', 'result', ''), mutate: within('V.4', { result: '', basis: '' }) },
  mutation(
    'D-05',
    'I.1',
    'result',
    'Bộ Công an ban hành Thông tư số 08/2022/TT-BCA ngày 28/02/2022 quy định danh mục.',
  ),
  mutation('D-06', 'I.10', 'deadline', 'Tháng 6/2024 (hoàn thành chậm nhất 31/5/2024)', 'F-14 I.10 deadline'),
  {
    ...mutation('D-07', 'I.3', 'deadline', '', 'F-14 I.3 deadline'),
    sheet: PROVINCE,
    mutate: within('I.3', { deadline: 'cấp huyện từ ngày 01/12/2022' }),
    before: NOW,
    after: NOW,
  },
  mutation('A-01', 'V.6', 'lead', 'Bộ Công an, Bộ Vũ trụ', 'F-14 V.6 lead'),
  mutation('A-02', 'I.4', 'lead', 'Bộ công an'),
  {
    ...mutation('A-03', 'I.1', 'lead', ''),
    task: null,
    sheet: PROVINCE,
    mutate: (sheet) => sheet,
    before: { reportDate: '2025-02-28' },
    after: { reportDate: '2025-03-01' },
  },
  mutation('A-04', 'I.4', 'lead', 'Bộ Công an, Bộ Công an', 'F-14 I.4 lead'),
  mutation('T-01', 'V.19', 'result', 'Thực hiện thường xuyên, đã tạo lập 05 bộ dữ liệu.'.normalize('NFD')),
  mutation('T-02', 'V.19', 'result', 'Thực hiện thường xuyên\u200b, đã tạo lập 05 bộ dữ liệu.'),
  mutation('T-03', 'V.19', 'result', 'Thực hiện thường xuyên,  đã tạo lập 05 bộ dữ liệu.'),
  mutation('T-04', 'V.19', 'note', IN_TCVN3),
  mutation('S-01', 'V.19', 'note', 'Theo Báo cáo (Mật) số 12'),
];

export const MUTATIONS: Mutation[] = [...FORM, ...CITING, ...OTHERS];
