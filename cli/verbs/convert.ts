import { openWorkbook, rewriteCells, toBook } from '../../workbook/index.ts';
import { oneFile, parse } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { EXIT, misuse } from '../failure.ts';
import { assertOtherFile, readInput, writeOutput } from '../files.ts';
import type { Io } from '../io.ts';
import { legacyCells, toUnicode } from '../legacy-text.ts';
import type { LegacyCell } from '../legacy-text.ts';
import { tableLines } from '../table.ts';
import type { Verb } from './verb.ts';

const ENCODING = { tcvn3: 'TCVN3', vni: 'VNI' };
const TOLD_BY = { font: 'theo phông', text: 'theo chữ', sheet: 'theo cả trang' };
const SHOWN = 120;

const shorten = (text: string): string => {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

function preview(cells: LegacyCell[]): string[] {
  return tableLines(
    cells.flatMap(({ sheet, cell, encoding, by, before, after }) => [
      [`${sheet}!${cell}`, `${ENCODING[encoding]}, ${TOLD_BY[by]}`, `trước: ${shorten(before)}`],
      ['', '', `sau:   ${shorten(after)}`],
    ]),
  );
}

function verdict(cells: LegacyCell[], out: string | undefined): string {
  if (cells.length === 0) {
    const copied = out === undefined ? '' : ` Đã chép nguyên tệp vào ${out}.`;
    return `Không có ô nào dùng bảng mã cũ (TCVN3, VNI).${copied}`;
  }
  return out === undefined
    ? `${cells.length} ô dùng bảng mã cũ. Chưa ghi gì: đề nghị xem kỹ, rồi chạy lại với -o TỆP-RA.`
    : `Đã chuyển ${cells.length} ô sang Unicode, ghi vào ${out}.`;
}

async function convertFile(file: string, out: string | undefined, json: boolean, io: Io): Promise<number> {
  const bytes = await readInput(file);
  const cells = legacyCells(toBook(openWorkbook(bytes)));
  if (out !== undefined) {
    await writeOutput(out, rewriteCells(bytes, cells.map(toUnicode)));
  }
  if (json) {
    const changes = cells.map(({ sheet, cell, encoding, by, before, after }) => ({
      sheet,
      cell,
      encoding,
      by,
      before,
      after,
    }));
    io.out(JSON.stringify({ file, out: out ?? null, changes }));
    return EXIT.ok;
  }
  preview(cells).forEach((line) => io.out(line));
  io.out(verdict(cells, out));
  return EXIT.ok;
}

export const convert: Verb = {
  name: 'convert',
  usage: 'TỆP --legacy-font [-o TỆP-RA] [--json]',
  summary: 'chuyển ô gõ bằng phông cũ (TCVN3, VNI) sang Unicode; không có -o thì chỉ xem trước',
  async run(args, io) {
    const { values, positionals } = parse(args, {
      'legacy-font': { type: 'boolean' },
      out: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
    });
    const file = oneFile(positionals, 'convert');
    if (!values['legacy-font']) throw misuse('Lệnh convert cần --legacy-font.');
    const { out, json = false } = values;
    if (out === '') throw misuse('Tùy chọn -o còn thiếu tên tệp.');
    if (out !== undefined) await assertOtherFile([file], out);
    return attempt({ name: file, key: 'file', json }, io, () => convertFile(file, out, json, io));
  },
};
