import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import { assess, CATALOGUE, fixes } from '../../core/index.ts';
import type { Change, ReadOptions } from '../../core/index.ts';
import { patchWorkbook } from '../../workbook/index.ts';
import { oneFile, parse, required } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { changesTable } from '../changes-table.ts';
import { CliFailure, EXIT, misuse } from '../failure.ts';
import { isSameFile, writeOutput } from '../files.ts';
import { foundSheet, readFormFile } from '../form-file.ts';
import type { Io } from '../io.ts';
import { READING_USAGE, readingFrom, readingOptions } from '../reading-options.ts';
import { givenDate } from '../report-date.ts';
import { contextOn } from '../seeds.ts';
import type { Verb } from './verb.ts';

type Task = { file: string; out: string; reportDate: string; rules: string[] | undefined; reading: ReadOptions };

/** Mends in memory; the bytes are those of the file when there is nothing to mend. */
async function mend({ file, reportDate, rules, reading }: Task): Promise<{ bytes: Uint8Array; changes: Change[] }> {
  const read = await readFormFile(file, reading);
  const assessment = assess(foundSheet(read), contextOn(reportDate));
  const { patch, changes } = fixes(assessment, rules ? { rules } : undefined);
  const result = patchWorkbook(read.bytes, patch);
  if (result.ok) return { bytes: result.bytes, changes };
  throw new CliFailure('changed', `Các ô ${result.changed.join(', ')} đã đổi sau khi đọc: đề nghị chạy lại.`);
}

/** The same file under another name counts as the same. */
async function outputOf(file: string, out: string | undefined, inPlace: boolean): Promise<string> {
  if (inPlace && out !== undefined && !(await isSameFile(file, out))) {
    throw misuse('Chỉ dùng một trong hai: -o TỆP hoặc --in-place.');
  }
  if (inPlace) return file;
  const given = required(out, '-o TỆP (hoặc --in-place)');
  if (await isSameFile(file, given)) throw misuse('Tệp ra trùng tệp vào: nếu muốn ghi đè, đề nghị thêm --in-place.');
  return given;
}

/** A slip in a rule's name must not read as "nothing to mend". */
function knownRules(given: string[] | undefined): string[] | undefined {
  const rules = given?.flatMap((list) => list.split(',')).map((rule) => rule.trim().toUpperCase());
  const unknown = rules?.find((rule) => !CATALOGUE.some(({ id }) => id === rule));
  if (unknown !== undefined) throw misuse(`Không có quy tắc “${unknown}” (xem can-cu rules).`);
  return rules;
}

function tell({ file, out }: Task, changes: Change[], json: boolean, io: Io): void {
  if (json) return io.out(JSON.stringify({ file, out, changes }));
  changesTable(changes).forEach((line) => io.out(line));
  io.out(
    changes.length === 0
      ? `Không có gì phải sửa; đã chép nguyên tệp vào ${out}.`
      : `Đã sửa ${changes.length} chỗ, ghi vào ${out}.`,
  );
}

const options = {
  out: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  'report-date': { type: 'string' },
  ...readingOptions,
} as const;

export const fix: Verb = {
  name: 'fix',
  usage: `TỆP -o TỆP-RA | --in-place [--rule QUY-TẮC]… [--json] [--report-date NĂM-THÁNG-NGÀY] ${READING_USAGE}`,
  summary: 'sửa lỗi trình bày, mọi phần khác của tệp giữ nguyên từng byte',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    const file = oneFile(positionals, 'fix');
    const reportDate = givenDate(values['report-date']) ?? dayInVietnam(io.now());
    const out = await outputOf(file, values.out, values['in-place'] ?? false);
    const rules = knownRules(values.rule);
    const task: Task = { file, out, reportDate, rules, reading: readingFrom(values) };
    return attempt({ name: file, key: 'file', json: values.json ?? false }, io, async () => {
      const { bytes, changes } = await mend(task);
      await writeOutput(out, bytes);
      tell(task, changes, values.json ?? false, io);
      return EXIT.ok;
    });
  },
};
