import { assess, toReport } from '../../core/index.ts';
import { parse } from '../arguments.ts';
import { checkTable } from '../check-table.ts';
import { describeFailure } from '../describe-failure.ts';
import { EXIT, misuse } from '../failure.ts';
import { notFoundMessage, readFormFile } from '../form-file.ts';
import type { Io } from '../io.ts';
import { notFoundReport } from '../not-found-report.ts';
import { givenDate, todayIn } from '../report-date.ts';
import { directory, form } from '../seeds.ts';
import type { Verb } from './verb.ts';

type Task = { json: boolean; reportDate: string; sheet: string | undefined };

async function checkFile(file: string, { json, reportDate, sheet }: Task, io: Io): Promise<number> {
  const { result } = await readFormFile(file, sheet);
  if (!result.ok) {
    if (json) io.out(JSON.stringify(notFoundReport(file, result)));
    else io.err(`${file}: ${notFoundMessage(result)}`);
    return EXIT.unusable;
  }
  const assessment = assess(result.sheet, { form, directory, reportDate });
  if (json) io.out(JSON.stringify(toReport(file, assessment)));
  else checkTable(file, assessment).forEach((line) => io.out(line));
  return assessment.summary.errors > 0 ? EXIT.errors : EXIT.ok;
}

/** One unreadable file must not keep the others from being checked. */
async function checkSafely(file: string, task: Task, io: Io): Promise<number> {
  try {
    return await checkFile(file, task, io);
  } catch (error) {
    const { code, message, exit } = describeFailure(error, io);
    if (task.json) io.out(JSON.stringify({ file, error: { code, message } }));
    else io.err(`${file}: ${message}`);
    return exit;
  }
}

export const check: Verb = {
  name: 'check',
  usage: 'TỆP… [--json] [--report-date NĂM-THÁNG-NGÀY] [--sheet TÊN]',
  summary: 'kiểm tra một hay nhiều sổ .xlsx',
  async run(args, io) {
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      'report-date': { type: 'string' },
      sheet: { type: 'string' },
    });
    if (positionals.length === 0) throw misuse('Lệnh check còn thiếu tên tệp.');
    const reportDate = givenDate(values['report-date']) ?? todayIn(io.now());
    const task: Task = { json: values.json ?? false, reportDate, sheet: values.sheet };
    let worst: number = EXIT.ok;
    for (const [n, file] of positionals.entries()) {
      if (n > 0 && !task.json) io.out('');
      worst = Math.max(worst, await checkSafely(file, task, io));
    }
    return worst;
  },
};
