import type { ReadOptions } from '../../core/index.ts';
import { writeOutput } from '../files.ts';
import { foundSheet, readFormFile } from '../form-file.ts';
import type { Io } from '../io.ts';
import { form } from '../seeds.ts';
import { rebuild, type KeptCell } from './rebuild.ts';

type Task = { file: string; out: string; reading: ReadOptions };

/** Writes a fresh official form with the answers of the old sheet, which stays as it is, and tells what else it said. */
export async function rebuildFile({ file, out, reading }: Task, json: boolean, io: Io): Promise<void> {
  const read = await readFormFile(file, reading);
  const sheet = foundSheet(read);
  const { bytes, kept, tasks } = rebuild(sheet, form);
  await writeOutput(out, bytes);
  keptLines(kept).forEach((line) => io.err(line));
  const others = read.sheets.filter((name) => name !== sheet.sheet);
  if (others.length > 0) io.err(`Các trang tính khác vẫn ở tệp cũ, không chép sang: ${others.join(', ')}.`);
  if (json) io.out(JSON.stringify({ file, out, changes: [], rebuilt: { tasks, kept } }));
  else io.out(`Đã chép nội dung của ${tasks} nhiệm vụ sang biểu mẫu mới: ${out}. Tệp cũ giữ nguyên.`);
}

const LONGEST = 80;

/** One line per row of the old sheet whose texts are not in the form. */
function keptLines(kept: KeptCell[]): string[] {
  if (kept.length === 0) return [];
  const byRow = new Map<number, string[]>();
  for (const { row, text } of kept) byRow.set(row, [...(byRow.get(row) ?? []), text.replace(/\s+/g, ' ').trim()]);
  return [
    `Chưa đưa vào biểu mẫu mới ${kept.length} ô, giữ nguyên ở trang “Phần chưa chép”:`,
    ...Array.from(byRow, ([row, texts]) => `  dòng ${row}: ${cut(texts.join(' | '))}`),
  ];
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
