import { OWN_SHEET, readForm } from '../core/index.ts';
import type { FormSheet, ReadOptions, ReadResult } from '../core/index.ts';
import { openWorkbook, toBook } from '../workbook/index.ts';
import { CliFailure } from './failure.ts';
import { readInput } from './files.ts';
import { form, legacyLetters } from './seeds.ts';

export type FormFile = {
  file: string;
  bytes: Uint8Array;
  /** Names of all sheets but our own. */
  sheets: string[];
  result: ReadResult;
};

/** A file that a person named, read as a workbook and looked through for the form. */
export async function readFormFile(file: string, options: ReadOptions): Promise<FormFile> {
  const bytes = await readInput(file);
  const { sheet } = options;
  const book = toBook(openWorkbook(bytes));
  if (sheet !== undefined && !book.sheets.some(({ name }) => name === sheet)) {
    throw new CliFailure('no-sheet', `Trong tệp không có trang tính “${sheet}”.`);
  }
  const sheets = book.sheets.map(({ name }) => name).filter((name) => name !== OWN_SHEET);
  return { file, bytes, sheets, result: readForm(book, form, { ...options, letters: legacyLetters }) };
}

type NotFound = Extract<ReadResult, { ok: false }>;

/** Why no sheet was taken for the form, and what to do. */
export function notFoundMessage(result: NotFound): string {
  if (result.reason === 'ambiguous-sheet') {
    const names = result.seen.map(({ sheet }) => `“${sheet}”`).join(', ');
    return `Nhiều trang tính đều có thể là Phụ lục IV (${names}): đề nghị chọn một trang bằng --sheet TÊN.`;
  }
  const seen = result.seen.map(
    ({ sheet, columns, tasks }) => `“${sheet}” (${columns.length}/7 cột, ${tasks} nhiệm vụ)`,
  );
  const list = seen.length > 0 ? ` Đã xem: ${seen.slice(0, 10).join('; ')}.` : '';
  return `Không trang tính nào là Phụ lục IV kèm theo Công văn số 2367/TCT.${list} Đề nghị tạo biểu mẫu bằng can-cu template.`;
}

export function foundSheet({ result }: FormFile): FormSheet {
  if (result.ok) return result.sheet;
  throw new CliFailure(result.reason, notFoundMessage(result));
}
