import type { KeptCell } from './rebuild.ts';

const LONGEST = 80;

/** One line per row of the old sheet whose texts are not in the form, and where they are. */
export function keptLines(kept: KeptCell[]): string[] {
  if (kept.length === 0) return [];
  const byRow = new Map<number, string[]>();
  for (const { row, text } of kept) byRow.set(row, [...(byRow.get(row) ?? []), text.replace(/\s+/g, ' ').trim()]);
  return [
    `Chưa đưa vào biểu mẫu mới ${kept.length} ô, giữ nguyên ở trang “Phần chưa chép”:`,
    ...Array.from(byRow, ([row, texts]) => `  dòng ${row}: ${cut(texts.join(' | '))}`),
  ];
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
