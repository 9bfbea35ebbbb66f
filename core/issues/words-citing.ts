import { dayVi, type Read } from './params.ts';
import type { RuleId } from './types.ts';
import type { Words } from './words.ts';

const MISSING_VI: Record<string, string> = {
  date: 'thời gian ban hành',
  issuer: 'cơ quan ban hành',
  title: 'trích yếu nội dung',
};
const MISSING_EN: Record<string, string> = { date: 'date', issuer: 'issuer', title: 'title' };

const named = (read: Read, key: string, words: Record<string, string>): string =>
  read
    .list(key)
    .map((part) => words[part] ?? part)
    .join(', ');

const after = (read: Read, key: string, before: string, then: string): string =>
  read.text(key) === '' ? '' : before + read.text(key) + then;

const successors = (read: Read, before: string, and: string): string =>
  read.list('replacedBy').length === 0 ? '' : `${before}${read.list('replacedBy').join(and)})`;

/** How documents are cited: C-08 to C-20. */
export const CITING: Record<RuleId, Words> = {
  'C-08': {
    title: { vi: 'Lần viện dẫn đầu chưa đầy đủ', en: 'First citation incomplete' },
    vi: (read) =>
      `lần viện dẫn đầu "${read.text('document')}" chưa ghi ${named(read, 'missing', MISSING_VI)}. Đề nghị bổ sung${after(read, 'suggestion', ' (theo danh mục: "', '")')}.`,
    en: (read) =>
      `the first citation "${read.text('document')}" lacks its ${named(read, 'missing', MISSING_EN)}. Please add it${after(read, 'suggestion', ' (in the list: "', '")')}.`,
  },
  'C-10': {
    title: { vi: 'Số quyết định có năm và không có năm', en: 'Decision with and without year' },
    vi: (read, kind) =>
      kind === 'twice'
        ? `"${read.text('document')}" và "${read.text('other')}" (ô ${read.text('first')}) là hai văn bản khác nhau. Đề nghị kiểm tra và ghi thống nhất.`
        : `"${read.text('document')}" không có trong danh mục; có thể là "${read.text('other')}", là văn bản khác. Đề nghị kiểm tra lại số, ký hiệu.`,
    en: (read, kind) =>
      kind === 'twice'
        ? `"${read.text('document')}" and "${read.text('other')}" (cell ${read.text('first')}) are different documents. Please check which is meant.`
        : `"${read.text('document')}" is not in the list; perhaps "${read.text('other')}", another document. Please check the number.`,
  },
  'C-11': {
    title: { vi: 'Văn bản địa phương chưa nêu tỉnh', en: 'Province of a local document missing' },
    vi: (read) =>
      `"${read.text('document')}" là văn bản của địa phương nhưng chưa nêu tỉnh, thành phố ban hành. Đề nghị ghi thêm tên tỉnh, thành phố.`,
    en: (read) => `"${read.text('document')}" is a local document without its province. Please name the province.`,
  },
  'C-12': {
    title: { vi: 'Ký hiệu văn bản của Đảng', en: 'Way of writing a Party document' },
    vi: (read) =>
      `văn bản của Đảng ghi theo dạng "66-NQ/TW". Đề nghị ghi "${read.text('right')}" thay cho "${read.text('written')}".`,
    en: (read) =>
      `Party documents are written "66-NQ/TW". Please write "${read.text('right')}" for "${read.text('written')}".`,
  },
  'C-13': {
    title: { vi: 'Ký hiệu lạ', en: 'Unknown symbol' },
    vi: (read) =>
      `không nhận ra ký hiệu "${read.text('symbol')}"${after(read, 'suggestion', ' (có phải "', '"?)')}. Đề nghị kiểm tra chính tả.`,
    en: (read) =>
      `the symbol "${read.text('symbol')}" is not known${after(read, 'suggestion', ' (perhaps "', '"?)')}. Please check its spelling.`,
  },
  'C-14': {
    title: { vi: 'Cơ quan ban hành không khớp ký hiệu', en: 'Issuer and symbol disagree' },
    vi: (read) =>
      `câu nêu ${read.text('named')} nhưng ký hiệu của "${read.text('document')}" là của ${read.text('meant')}. Đề nghị kiểm tra lại.`,
    en: (read) =>
      `the sentence names ${read.text('named')}, the symbol of "${read.text('document')}" ${read.text('meant')}. Please check.`,
  },
  'C-15': {
    title: { vi: 'Cách viết điểm, khoản, Điều', en: 'Way of writing provisions' },
    vi: (read, kind) =>
      ({
        order: `"${read.text('written')}" ghi ngược thứ tự. Đề nghị ghi từ nhỏ đến lớn${after(read, 'right', ': "', '"')}.`,
        letter: `"${read.text('written')}" có điểm "${read.text('letter')}", không thuộc bảng chữ cái tiếng Việt. Đề nghị kiểm tra lại.`,
      })[kind] ??
      `"${read.text('written')}" sai chữ hoa, chữ thường. Đề nghị viết khoản, điểm chữ thường; Điều, Mục, Chương chữ hoa.`,
    en: (read, kind) =>
      ({
        order: `"${read.text('written')}" is in reverse order. Please write the small parts first${after(read, 'right', ': "', '"')}.`,
        letter: `"${read.text('written')}" has the letter "${read.text('letter')}", which is not Vietnamese. Please check.`,
      })[kind] ??
      `"${read.text('written')}" has wrong letter case. Please write khoản and điểm small; Điều, Mục, Chương with a capital.`,
  },
  'C-16': {
    title: { vi: 'Một văn bản ghi hai cách', en: 'One document, two ways' },
    vi: (read, kind) =>
      `"${read.text('document')}" ghi ${kind === 'date' ? 'ngày' : 'cơ quan ban hành'} "${read.text('two')}", khác "${read.text('one')}" ở ô ${read.text('first')}. Đề nghị kiểm tra và ghi thống nhất.`,
    en: (read, kind) =>
      `"${read.text('document')}" has the ${kind === 'date' ? 'date' : 'issuer'} "${read.text('two')}", but "${read.text('one')}" in cell ${read.text('first')}. Please check both.`,
  },
  'C-17': {
    title: { vi: 'Văn bản hết hiệu lực', en: 'Document no longer in force' },
    vi: (read) =>
      `${read.text('document')} hết hiệu lực sau ngày ${dayVi(read.text('lastDay'))}${successors(read, ' (thay bằng ', ' và ')}. Đề nghị rà soát, viện dẫn văn bản còn hiệu lực.`,
    en: (read) =>
      `${read.text('document')} is not in force after ${read.text('lastDay')}${successors(read, ' (replaced by ', ' and ')}. Please cite what is in force.`,
  },
  'C-18': {
    title: { vi: 'Dự thảo nêu như cơ sở pháp lý', en: 'Draft named as a legal basis' },
    vi: (read) =>
      `"${read.text('draft')}" chưa phải là cơ sở pháp lý. Đề nghị ghi ở cột Ghi chú, hoặc chọn mức 2 hoặc mức 3.`,
    en: (read) => `"${read.text('draft')}" is no legal basis yet. Please move it to the note, or choose level 2 or 3.`,
  },
  'C-19': {
    title: { vi: 'Ký hiệu TCT chưa rõ', en: 'Symbol TCT is ambiguous' },
    vi: (read) =>
      `"TCT" trong "${read.text('document')}" có thể là Tổ công tác (Đề án 06) hoặc Tổng cục Thuế. Đề nghị ghi rõ cơ quan ban hành.`,
    en: (read) =>
      `"TCT" in "${read.text('document')}" may be Tổ công tác (Đề án 06) or Tổng cục Thuế. Please name the issuer.`,
  },
  'C-20': {
    title: { vi: 'Khóa Quốc hội không khớp năm', en: 'Assembly term and year disagree' },
    vi: (read) =>
      `Quốc hội khóa ${read.text('term')} (${read.text('from')}–${read.text('to')}) không khớp năm ${read.text('year')} của "${read.text('document')}". Đề nghị kiểm tra lại số, ký hiệu.`,
    en: (read) =>
      `the National Assembly's term ${read.text('term')} (${read.text('from')}–${read.text('to')}) does not fit the year ${read.text('year')} of "${read.text('document')}". Please check the number.`,
  },
};
