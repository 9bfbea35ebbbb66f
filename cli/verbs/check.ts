import { assess, toReport, toReportWithoutForm } from '../../core/index.ts';
import type { ReadOptions } from '../../core/index.ts';
import { parse } from '../arguments.ts';
import { attempt } from '../attempt.ts';
import { checkTable } from '../check-table.ts';
import { EXIT, misuse } from '../failure.ts';
import { notFoundMessage, readFormFile } from '../form-file.ts';
import type { Io } from '../io.ts';
import { READING_USAGE, readingFrom, readingOptions } from '../reading-options.ts';
import { givenDate, todayIn } from '../report-date.ts';
import { directory, form } from '../seeds.ts';
import type { Verb } from './verb.ts';

type Task = { json: boolean; reportDate: string; reading: ReadOptions };

async function checkFile(file: string, { json, reportDate, reading }: Task, io: Io): Promise<number> {
  const { result } = await readFormFile(file, reading);
  if (!result.ok) {
    const message = notFoundMessage(result);
    if (json) io.out(JSON.stringify({ ...toReportWithoutForm(file), reason: result.reason, message }));
    else io.err(`${file}: ${message}`);
    return EXIT.unusable;
  }
  const assessment = assess(result.sheet, { form, directory, reportDate });
  if (json) io.out(JSON.stringify({ ...toReport(file, assessment), questions: result.sheet.questions }));
  else checkTable(file, assessment).forEach((line) => io.out(line));
  return assessment.summary.errors > 0 ? EXIT.errors : EXIT.ok;
}

export const check: Verb = {
  name: 'check',
  usage: `TỆP… [--json] [--report-date NĂM-THÁNG-NGÀY] ${READING_USAGE}`,
  summary: 'kiểm tra một hay nhiều sổ .xlsx',
  async run(args, io) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      'report-date': { type: 'string' },
      ...readingOptions,
    });
    if (positionals.length === 0) throw misuse('Lệnh check còn thiếu tên tệp.');
    const reportDate = givenDate(values['report-date']) ?? todayIn(io.now());
    const task: Task = { json: values.json ?? false, reportDate, reading: readingFrom(values) };
    let worst: number = EXIT.ok;
    for (const [n, file] of positionals.entries()) {
      if (n > 0 && !task.json) io.out('');
      const exit = await attempt({ name: file, key: 'file', json: task.json }, io, () => checkFile(file, task, io));
      worst = Math.max(worst, exit);
    }
    return worst;
  },
};
