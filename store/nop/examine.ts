import { fixes, type Change } from '../../core/fixes/index.ts';
import { assess, roundContext } from '../../core/check/index.ts';
import type { Assessment, CheckContext } from '../../core/check/types.ts';
import { readForm } from '../../core/read-form/index.ts';
import type { Answers, Question, ReadResult } from '../../core/read-form/types.ts';
import { pruneGrid } from '../../core/wire/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { annotatedCopy, openWorkbook, patchWorkbook, toBook, WorkbookError } from '../../workbook/index.ts';
import { documentsWith } from '../rounds/known-documents.ts';
import { directory, form, legacyLetters } from '../seeds.ts';
import { judge } from '../submissions/verdict.ts';
import type { Case, Verdict } from '../submissions/verdict.ts';

/** A file and all that its verdict depends on. `want` says what comes back. */
export type FileCase = Pick<Case, 'round' | 'agency' | 'reportDate' | 'documents'> & {
  want: 'verdict' | 'annotated' | 'mended';
  name: string;
  bytes: Uint8Array;
  answers: Answers;
};

/** What the store sees in a file: the same verdict as on the sheet that is sent from it. */
export type FileVerdict =
  | { outcome: 'unreadable'; message: string }
  | { outcome: 'no-form'; questions: Question[]; seen: Extract<ReadResult, { ok: false }>['seen'] }
  | {
      outcome: 'checked';
      sheet: string;
      verdict: Extract<Verdict, { readable: true }>;
      questions: Question[];
      request: Pick<SubmissionRequest, 'grid' | 'answers'>;
      /** What *Sửa lỗi trình bày* would change. */
      changes: Change[];
    };

export type FileAnswer = { verdict: FileVerdict } | { copy: Uint8Array } | { refused: string };

/** Runs in a thread of its own: a file may be made to take long, or to be very large. */
export function examine(given: FileCase): FileAnswer {
  try {
    return examined(given);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { message } = error;
    return given.want === 'verdict' ? { verdict: { outcome: 'unreadable', message } } : { refused: message };
  }
}

function examined(given: FileCase): FileAnswer {
  const book = toBook(openWorkbook(given.bytes));
  const result = readForm(book, form, { answers: given.answers, letters: legacyLetters });
  if (!result.ok) {
    if (given.want !== 'verdict') return { refused: 'Trong tệp không có biểu mẫu Phụ lục IV.' };
    return { verdict: { outcome: 'no-form', questions: result.questions, seen: result.seen } };
  }
  const context: CheckContext = {
    ...{ form, directory, documents: documentsWith(given.documents), legacyLetters },
    ...roundContext(given.round),
    reportDate: given.reportDate,
    signedIn: given.agency,
  };
  const assessment = assess(result.sheet, context);
  if (given.want === 'annotated') return { copy: annotatedCopy(given.bytes, given.name, assessment) };
  if (given.want === 'mended') return mended(given.bytes, assessment);
  const request = { grid: pruneGrid(result.sheet), answers: given.answers };
  const { round, agency, reportDate, documents } = given;
  const verdict = judge({ request, round, agency, reportDate, documents });
  if (!verdict.readable) throw new Error('the pruned sheet is not recognised where the whole file was');
  const { changes } = fixes(assessment);
  return {
    verdict: {
      ...{ outcome: 'checked', sheet: result.sheet.sheet, verdict, request, changes },
      questions: result.sheet.questions,
    },
  };
}

function mended(bytes: Uint8Array, assessment: Assessment): FileAnswer {
  const result = patchWorkbook(bytes, fixes(assessment).patch);
  // The bytes were read a moment ago by the same code: what it read stands there.
  if (!result.ok) throw new Error(`cells changed between reading and writing: ${result.changed.join(', ')}`);
  return { copy: result.bytes };
}
