import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import { assess, CATALOGUE } from '../../core/index.ts';
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
import { rebuildFile, rowsLeft, rowsLeftMessage, textRepairs } from '../structure/index.ts';
import type { RowLeft } from '../structure/index.ts';
import type { Verb } from './verb.ts';

type Task = { file: string; out: string; reportDate: string; rules: string[] | undefined; reading: ReadOptions };
/** `left`: rows that would have to come, go or move, when they were asked for. */
type Mended = { bytes: Uint8Array; changes: Change[]; left: RowLeft[] };

/** Mends in memory; the bytes are those of the file when there is nothing to mend. */
async function mend({ file, reportDate, rules, reading }: Task): Promise<Mended> {
  const read = await readFormFile(file, reading);
  const assessment = assess(foundSheet(read), contextOn(reportDate));
  const { patch, changes } = textRepairs(assessment, rules);
  const result = patchWorkbook(read.bytes, patch);
  if (result.ok) return { bytes: result.bytes, changes, left: rules?.includes('F-02') ? rowsLeft(assessment) : [] };
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

function tell({ file, out }: Task, { changes, left }: Mended, json: boolean, io: Io): void {
  if (left.length > 0) io.err(`${file}: ${rowsLeftMessage(left)}`);
  if (json) return io.out(JSON.stringify({ file, out, changes, ...(left.length > 0 && { left }) }));
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
  rebuild: { type: 'boolean' },
  json: { type: 'boolean' },
  'report-date': { type: 'string' },
  ...readingOptions,
} as const;

export const fix: Verb = {
  name: 'fix',
  usage: `TỆP -o TỆP-RA | --in-place [--rule QUY-TẮC]… [--rebuild] [--json] [--report-date NĂM-THÁNG-NGÀY] ${READING_USAGE}`,
  summary:
    'sửa lỗi trình bày, mọi phần khác của tệp giữ nguyên từng byte; --rebuild chép nội dung sang biểu mẫu mới đủ 52 dòng',
  async run(args, io) {
    const { values, positionals } = parse(args, options);
    const file = oneFile(positionals, 'fix');
    const reportDate = givenDate(values['report-date']) ?? dayInVietnam(io.now());
    const out = await outputOf(file, values.out, values['in-place'] ?? false);
    const rules = knownRules(values.rule);
    if (values.rebuild && (rules || values['in-place'])) {
      throw misuse('Tùy chọn --rebuild ghi ra tệp mới, không dùng cùng --rule hoặc --in-place.');
    }
    const task: Task = { file, out, reportDate, rules, reading: readingFrom(values) };
    return attempt({ name: file, key: 'file', json: values.json ?? false }, io, async () => {
      const json = values.json ?? false;
      if (values.rebuild) {
        await rebuildFile(task, json, io);
        return EXIT.ok;
      }
      const mended = await mend(task);
      await writeOutput(out, mended.bytes);
      tell(task, mended, json, io);
      return EXIT.ok;
    });
  },
};
