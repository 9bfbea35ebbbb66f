import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import type { ReadOptions } from '../../core/index.ts';
import { parse, required } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { EXIT, misuse } from '../failure.ts';
import { assertOtherFile, writeOutput } from '../files.ts';
import type { Io } from '../io.ts';
import { manyAgencies } from '../merge/many-agencies.ts';
import { mergeJson, mergeLines, openPoints } from '../merge/merge-report.ts';
import { oneAgency } from '../merge/one-agency.ts';
import { readSource } from '../merge/source.ts';
import { byAgency, consolidate } from '../../workbook/index.ts';
import type { AgencySources, Consolidated, Source } from '../../workbook/index.ts';
import { form } from '../seeds.ts';
import { READING_USAGE, readingFrom, readingOptions } from '../reading-options.ts';
import { givenDate } from '../report-date.ts';
import type { Verb } from './verb.ts';

type Task = { files: string[]; out: string; reportDate: string; reading: ReadOptions; json: boolean };

/** Every file, or none: each that cannot be used is told, so that all can be mended at once. */
async function readAll({ files, reading, reportDate, json }: Task, io: Io): Promise<Source[] | null> {
  const sources: Source[] = [];
  for (const [n, file] of files.entries()) {
    io.progress?.(`${n + 1}/${files.length} ${file}`);
    await attempt({ name: file, key: 'file', json }, io, async () => {
      sources.push(await readSource(file, reading, reportDate));
      return EXIT.ok;
    });
  }
  io.progress?.('');
  return sources.length === files.length ? sources : null;
}

async function merged(sources: Source[], { out, reportDate, json }: Task, io: Io): Promise<number> {
  const parts = byAgency(sources).map((group): [AgencySources, Consolidated] => [
    group,
    consolidate(form, group.sources),
  ]);
  const [only] = parts;
  const { bytes, layout } = parts.length === 1 ? oneAgency(...only!, reportDate) : manyAgencies(parts, reportDate);
  await writeOutput(out, bytes);
  const result = { out, parts, layout };
  if (json) io.out(JSON.stringify(mergeJson(result)));
  else mergeLines(result).forEach((line) => io.out(line));
  return openPoints(result) > 0 ? EXIT.errors : EXIT.ok;
}

/** A file whose name begins with -o would otherwise be taken for the output, and be written over. */
function outputOf(given: string[] = []): string {
  if (given.length > 1) {
    throw misuse(
      `Ghi ${given.length} lần -o (${given.map((name) => `“${name}”`).join(', ')}). Tệp có tên bắt đầu bằng dấu gạch: đề nghị ghi ./-tên.xlsx.`,
    );
  }
  return required(given[0], '-o TỆP-RA');
}

export const merge: Verb = {
  name: 'merge',
  usage: `TỆP TỆP… -o TỆP-RA [--json] [--report-date NĂM-THÁNG-NGÀY] ${READING_USAGE}`,
  summary: 'gộp các bản của một cơ quan thành một biểu mẫu, hoặc xếp nhiều cơ quan cạnh nhau theo nhiệm vụ',
  async run(args, io) {
    const { values, positionals: files } = parse(args, {
      out: { type: 'string', short: 'o', multiple: true },
      json: { type: 'boolean' },
      'report-date': { type: 'string' },
      ...readingOptions,
    });
    const out = outputOf(values.out);
    if (files.length < 2) throw misuse('Lệnh merge cần ít nhất hai tệp.');
    await assertOtherFile(files, out);
    const reportDate = givenDate(values['report-date']) ?? dayInVietnam(io.now());
    const { json = false } = values;
    const task: Task = { files, out, reportDate, reading: readingFrom(values), json };
    const sources = await readAll(task, io);
    if (!sources) return EXIT.unusable;
    return attempt({ name: out, key: 'file', json }, io, () => merged(sources, task, io));
  },
};
