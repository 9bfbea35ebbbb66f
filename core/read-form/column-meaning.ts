import { COLUMNS, type Column, type FormDefinition } from '../form/types.ts';
import { labelKey } from './words.ts';

/** How sure a header's words are: as issued, a clear wording, or a wording that other columns may have too. */
export const EXACT = 3;
const CLEAR = 2;
const VAGUE = 1;

export type Meaning = { column: Column; score: number };

/**
 * Wordings seen in reports of ministries and provinces, on bare words. Order matters: "cơ sở pháp lý thực hiện nhiệm
 * vụ" and "kết quả thực hiện nhiệm vụ" also name the task, so the task comes last.
 */
const WORDINGS: readonly { column: Column; score: number; pattern: RegExp }[] = [
  { column: 'tt', score: CLEAR, pattern: /^(s ?tt|tt|so thu tu|so tt|thu tu)$/ },
  { column: 'basis', score: CLEAR, pattern: /\b((co so|cs|can cu|hien trang) phap ly|cs ?pl)\b/ },
  { column: 'basis', score: VAGUE, pattern: /^(phap ly|can cu)\b/ },
  { column: 'result', score: CLEAR, pattern: /\b(ket qua|kq) ?(tinh hinh|thuc hien|$)|^tinh hinh thuc hien|^kq\b/ },
  { column: 'result', score: VAGUE, pattern: /\b(ket qua|kq|tinh hinh|tien do thuc hien)\b/ },
  { column: 'lead', score: CLEAR, pattern: /\bchu tri\b/ },
  { column: 'deadline', score: CLEAR, pattern: /\b(thoi (gian|han)|tg) ?(thuc hien|hoan thanh|th|$)/ },
  { column: 'deadline', score: VAGUE, pattern: /\b(thoi (gian|han)|han hoan thanh|tien do|lo trinh)\b|^han\b/ },
  { column: 'note', score: CLEAR, pattern: /^(ghi chu|g chu)\b/ },
  { column: 'note', score: VAGUE, pattern: /^(luu y|y kien khac)\b/ },
  { column: 'lead', score: VAGUE, pattern: /\b(co quan|cq|don vi)\b(?!.*\b(phoi hop|tinh|ra soat)\b)/ },
  { column: 'task', score: CLEAR, pattern: /\b(nhiem vu|nv) ?(giai phap|muc tieu|gp|$)|^(noi dung )?nhiem vu\b/ },
  { column: 'task', score: VAGUE, pattern: /\b(nhiem vu|giai phap|noi dung cong viec)\b/ },
];

/** What a header text means, or null. Texts too long for a header mean nothing. */
export function columnMeaning(text: string, form: FormDefinition): Meaning | null {
  const words = labelKey(text);
  if (words === '') return null;
  const issued = form.headers.find((header) => labelKey(header.text) === words);
  if (issued) return { column: issued.column, score: EXACT };
  return WORDINGS.find(({ pattern }) => pattern.test(words)) ?? null;
}

export function distinctColumns(meanings: Iterable<Meaning>): Column[] {
  const found = new Set(Array.from(meanings, ({ column }) => column));
  return COLUMNS.filter((column) => found.has(column));
}
