import { dayInVietnam } from '../../core/vietnam-time/index.ts';
import { annotationOutputs, writeAnnotated } from '../annotation/index.ts';
import { parse } from '../arguments.ts';
import { checkFile, exitOf } from '../check-file.ts';
import type { CheckOptions } from '../check-file.ts';
import { EXIT, misuse } from '../failure.ts';
import type { Io } from '../io.ts';
import { knownDocuments, reportedContents } from '../known-documents.ts';
import { roundFrom } from '../round-file.ts';
import { READING_USAGE, readingFrom, readingOptions } from '../reading-options.ts';
import { FORMATS, reporterFor } from '../reporters/index.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { givenDate } from '../report-date.ts';
import type { Verb } from './verb.ts';

const options = {
  json: { type: 'boolean' },
  format: { type: 'string' },
  annotate: { type: 'string' },
  documents: { type: 'string' },
  reported: { type: 'string' },
  'round-file': { type: 'string' },
  'report-date': { type: 'string' },
  ...readingOptions,
} as const;

type Run = { files: string[]; check: CheckOptions; reporter: Reporter; annotated: Map<string, string> };

async function checkAll({ files, check, reporter, annotated }: Run, io: Io): Promise<number> {
  let worst: number = EXIT.ok;
  for (const [n, file] of files.entries()) {
    io.progress?.(`${n + 1}/${files.length} ${file}`);
    const checked = await checkFile(file, check, io);
    const written = await writeAnnotated(checked, annotated.get(file), io);
    reporter.file(checked);
    if (written.failure) io.err(`${file}: ${written.failure.message}`);
    worst = Math.max(worst, exitOf(checked), written.failure?.exit ?? EXIT.ok);
  }
  io.progress?.('');
  reporter.end();
  return worst;
}

export const check: Verb = {
  name: 'check',
  usage: `TỆP… [--annotate THƯ-MỤC|TỆP-RA] [--format ${FORMATS}] [--json] [--report-date NĂM-THÁNG-NGÀY] [--documents TỆP.csv] [--reported TỆP.txt] [--round-file TỆP.json] ${READING_USAGE}`,
  summary: 'kiểm tra một hay nhiều sổ .xlsx; --annotate chép mỗi sổ thành một bản có đánh dấu lỗi',
  async run(args, io) {
    const { values, positionals: files } = parse(args, options);
    if (files.length === 0) throw misuse('Lệnh check còn thiếu tên tệp.');
    const round = await roundFrom(values['round-file']);
    const reportDate = givenDate(values['report-date']) ?? round?.reportDate ?? dayInVietnam(io.now());
    const reporter = reporterFor(values, files.length, io);
    const annotated = await annotationOutputs(files, values.annotate);
    const documents = await knownDocuments(values.documents);
    const reportedBefore = await reportedContents(values.reported);
    const check = { reportDate, reading: readingFrom(values), documents, reportedBefore, round };
    return checkAll({ files, check, reporter, annotated }, io);
  },
};
