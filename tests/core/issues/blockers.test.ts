import { describe, expect, it } from 'vitest';
import type { Blocker } from '../../../core/check/index.ts';
import { explainBlocker } from '../../../core/issues/index.ts';

type Stop = Pick<Blocker, 'code'> & Partial<Blocker>;

const say = (blocker: Stop, locale: 'vi' | 'en') =>
  explainBlocker({ task: null, cell: null, params: {}, ...blocker }, locale);

/** What stops the submission, and the words in which an official reads it. */
const CASES: [Stop, string, string][] = [
  [{ code: 'no-form', params: { sheets: ['A', 'B'] } }, '(đã xem: A, B)', '(looked at: A, B)'],
  [{ code: 'no-form', params: { sheets: [] } }, '(đã xem: không có trang tính nào)', '(looked at: no sheet)'],
  [{ code: 'ambiguous-sheet', params: { sheets: ['A', 'B'] } }, 'giống biểu mẫu: A, B.', 'look like the form: A, B.'],
  [{ code: 'question', params: { about: 'sheet' } }, 'về trang tính.', 'about the sheet.'],
  [{ code: 'question', params: { about: 'column', subject: 'Kết quả' } }, 'về cột Kết quả.', 'about column Kết quả.'],
  [
    { code: 'question', cell: 'A9', params: { about: 'task', subject: 'V.7' } },
    'về nhiệm vụ V.7 (ô A9).',
    'about task V.7 (cell A9).',
  ],
  [{ code: 'agency-empty', cell: 'A3' }, 'cơ quan rà soát (ô A3).', 'agency is missing (cell A3).'],
  [{ code: 'agency-unknown', params: { raw: 'Bộ X' } }, '"Bộ X". Đề nghị', '"Bộ X" is not recognised. Please'],
  [
    { code: 'wrong-agency', params: { agency: 'Bộ Y tế', signedIn: 'Bộ Tài chính' } },
    'của Bộ Y tế, nhưng đang đăng nhập với tư cách Bộ Tài chính',
    'that of Bộ Y tế, but you are signed in for Bộ Tài chính',
  ],
  [{ code: 'task-missing', task: 'V.7' }, 'Thiếu nhiệm vụ V.7', 'Task V.7 is missing'],
  [{ code: 'task-doubled', task: 'V.7', cell: 'A9' }, 'V.7 bị ghi hai lần (ô A9)', 'V.7 stands twice (cell A9)'],
  [{ code: 'classified', params: { mark: 'Mật' } }, '("Mật")', '("Mật")'],
  [
    { code: 'blocked-by-round', params: { rule: 'F-05' } },
    'quy tắc F-05 (Chưa chọn trạng thái cơ sở pháp lý)',
    'rule F-05 (Legal basis status missing)',
  ],
];

describe('the sentence of what stops a submission', () => {
  it.each(CASES)('%j', (blocker, vi, en) => {
    expect(say(blocker, 'vi')).toContain(vi);
    expect(say(blocker, 'en')).toContain(en);
  });
});
