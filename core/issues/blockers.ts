import type { Blocker } from '../check/types.ts';
import type { Locale } from './locale.ts';
import { reading, type Read } from './params.ts';
import { ruleTitle } from './titles.ts';

type Say = (read: Read, place: string) => string;

const SENTENCES: Record<Blocker['code'], Record<Locale, Say>> = {
  'no-form': {
    vi: (read) =>
      `Không tìm thấy biểu mẫu Phụ lục IV trong tệp (đã xem: ${read.list('sheets').join(', ') || 'không có trang tính nào'}). Đề nghị mở trang tính có biểu mẫu, hoặc chọn "Tạo biểu mẫu".`,
    en: (read) => `The form (Annex IV) was not found (looked at: ${read.list('sheets').join(', ') || 'no sheet'}).`,
  },
  'ambiguous-sheet': {
    vi: (read) =>
      `Có nhiều trang tính giống biểu mẫu: ${read.list('sheets').join(', ')}. Đề nghị chọn trang tính sẽ gửi.`,
    en: (read) =>
      `Several sheets look like the form: ${read.list('sheets').join(', ')}. Please choose the one to send.`,
  },
  question: {
    vi: (read, place) => `Còn câu hỏi chưa trả lời về ${SUBJECTS.vi(read)}${place}. Đề nghị trả lời trước khi gửi.`,
    en: (read, place) => `An open question about ${SUBJECTS.en(read)}${place}. Please answer it before sending.`,
  },
  'agency-empty': {
    vi: (_, place) => `Chưa ghi tên cơ quan rà soát${place}. Đề nghị ghi tên cơ quan trước khi gửi.`,
    en: (_, place) => `The reviewing agency is missing${place}. Please write it before sending.`,
  },
  'agency-unknown': {
    vi: (read, place) =>
      `Không nhận ra cơ quan rà soát "${read.text('raw')}"${place}. Đề nghị ghi tên đầy đủ của cơ quan.`,
    en: (read, place) =>
      `The reviewing agency "${read.text('raw')}" is not recognised${place}. Please write its full name.`,
  },
  'wrong-agency': {
    vi: (read, place) =>
      `Biểu mẫu là của ${read.text('agency')}${place}, nhưng đang đăng nhập với tư cách ${read.text('signedIn')}. Đề nghị kiểm tra tên cơ quan hoặc đăng nhập lại.`,
    en: (read, place) =>
      `The form is that of ${read.text('agency')}${place}, but you are signed in for ${read.text('signedIn')}. Please check the name or sign in again.`,
  },
  'task-missing': {
    vi: (read) => `Thiếu nhiệm vụ ${read.text('task')}. Đề nghị bổ sung đúng nguyên văn biểu mẫu trước khi gửi.`,
    en: (read) => `Task ${read.text('task')} is missing. Please add it word for word before sending.`,
  },
  'task-doubled': {
    vi: (read, place) => `Nhiệm vụ ${read.text('task')} bị ghi hai lần${place}. Đề nghị giữ một dòng trước khi gửi.`,
    en: (read, place) => `Task ${read.text('task')} stands twice${place}. Please keep one line before sending.`,
  },
  classified: {
    vi: (read, place) =>
      `Nội dung có dấu hiệu bí mật nhà nước ("${read.text('mark')}")${place}, không được gửi qua hệ thống này. Đề nghị gửi theo quy định về bảo vệ bí mật nhà nước.`,
    en: (read, place) =>
      `Mark of a state secret ("${read.text('mark')}")${place}: must not be sent through this system. Please use the channel the law provides.`,
  },
  'blocked-by-round': {
    vi: (read, place) =>
      `Đợt rà soát này không nhận báo cáo còn nội dung vi phạm quy tắc ${read.text('rule')} (${ruleTitle(read.text('rule'), 'vi')})${place}. Đề nghị sửa trước khi gửi, hoặc đề nghị cơ quan tổng hợp cho miễn.`,
    en: (read, place) =>
      `This round takes no report in which rule ${read.text('rule')} (${ruleTitle(read.text('rule'), 'en')}) finds something${place}. Please mend it before sending, or ask the coordinating body for a waiver.`,
  },
  'secrecy-unchecked': {
    vi: () =>
      'Chưa kiểm tra được dấu hiệu bí mật nhà nước trong bảng nên chưa gửi. Đề nghị báo người quản trị Căn Cứ kèm tệp này.',
    en: () =>
      'The sheet could not be searched for marks of state secrets, so it was not sent. Please tell the administrator of Căn Cứ.',
  },
};

const SUBJECTS: Record<Locale, (read: Read) => string> = {
  vi: (read) =>
    read.text('about') === 'sheet'
      ? 'trang tính'
      : `${read.text('about') === 'column' ? 'cột' : 'nhiệm vụ'} ${read.text('subject')}`,
  en: (read) => (read.text('about') === 'sheet' ? 'the sheet' : `${read.text('about')} ${read.text('subject')}`),
};

/** What stops the submission, in one sentence. */
export function explainBlocker({ code, task, cell, params }: Blocker, locale: Locale): string {
  const place = cell === null ? '' : ` (${locale === 'vi' ? 'ô' : 'cell'} ${cell})`;
  return SENTENCES[code][locale](reading({ ...params, task }), place);
}
