import type { Measured } from './measured.ts';

const HOSTS = { excel: 'Excel', sheets: 'Google Sheets' } as const;
const number = (seconds: number) => seconds.toFixed(1).replace('.', ',');

export const rows = (lines: Measured[]): string[] =>
  lines.map(({ scenario, host, clicks, texts, again, seconds, remark }) =>
    row(scenario, HOSTS[host], clicks, `${texts}${again > 0 ? ` (gõ lại ${again})` : ''}`, number(seconds), remark),
  );

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

/** The table of docs/thu-nghiem.md. */
export function table(lines: Measured[]): string {
  const head = row('tình huống', 'nơi', 'lần bấm', 'nội dung phải gõ', 'giây', 'ghi chú');
  return [head, row('---', '---', '---:', '---:', '---:', '---'), ...rows(lines)].join('\n');
}

const BEGIN = '<!-- bảng do scripts/try-out ghi -->';
const END = '<!-- hết bảng -->';

/** Puts a run into the page, between its two marks. */
export function insertTable(page: string, lines: Measured[], at: Date): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`Trang thiếu dấu “${BEGIN}” hoặc “${END}”.`);
  const day = [at.getUTCDate(), at.getUTCMonth() + 1, at.getUTCFullYear()].join('/');
  const told = `Đo ngày ${day} (giờ UTC), máy Linux hai nhân dùng chung, Chromium không cửa sổ, màn hình 1366×768.`;
  return `${page.slice(0, from + BEGIN.length)}\n\n${told}\n\n${table(lines)}\n\n${page.slice(to)}`;
}
