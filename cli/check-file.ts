import { assess, roundContext } from '../core/index.ts';
import type { Assessment, LegalDocuments, ReadOptions, ReadResult, Round } from '../core/index.ts';
import { describeFailure } from './describe-failure.ts';
import type { Failure } from './describe-failure.ts';
import { EXIT } from './failure.ts';
import { notFoundMessage, readFormFile } from './form-file.ts';
import type { Io } from './io.ts';
import { contextOn } from './seeds.ts';

export type NoForm = Extract<ReadResult, { ok: false }>;

/** What came of one file. */
export type Checked = { file: string } & (
  | { outcome: 'checked'; assessment: Assessment; bytes: Uint8Array; otherSheets: string[] }
  | { outcome: 'no-form'; result: NoForm; message: string }
  | { outcome: 'failed'; failure: Failure }
);

export type CheckOptions = {
  reportDate: string;
  reading: ReadOptions;
  documents: LegalDocuments;
  reportedBefore: string[];
  /** Checked as a submission to this round would be. */
  round?: Round;
};

/** Never throws: a file that cannot be read is an outcome like any other. */
export async function checkFile(file: string, options: CheckOptions, io: Io): Promise<Checked> {
  const { documents, reportedBefore, round } = options;
  try {
    const { result, bytes, sheets } = await readFormFile(file, options.reading);
    if (!result.ok) return { file, outcome: 'no-form', result, message: notFoundMessage(result) };
    const assessment = assess(result.sheet, {
      ...contextOn(options.reportDate),
      ...{ documents, reportedBefore },
      ...(round && roundContext(round)),
    });
    for (const { rule } of assessment.failures)
      io.err(`${file}: chưa chạy được quy tắc ${rule}; các quy tắc khác vẫn đủ.`);
    const otherSheets = sheets.filter((name) => name !== result.sheet.sheet);
    return { file, outcome: 'checked', assessment, bytes, otherSheets };
  } catch (error) {
    return { file, outcome: 'failed', failure: describeFailure(error, io) };
  }
}

export function exitOf(checked: Checked): number {
  if (checked.outcome === 'failed') return checked.failure.exit;
  if (checked.outcome === 'no-form') return EXIT.unusable;
  return checked.assessment.summary.errors > 0 ? EXIT.errors : EXIT.ok;
}
