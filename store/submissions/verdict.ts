import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assess, blockers, roundContext } from '../../core/check/index.ts';
import type { Assessment, Blocker, CheckContext, RuleFailure } from '../../core/check/types.ts';
import { explainBlocker } from '../../core/issues/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import { toReport } from '../../core/report/index.ts';
import type { ReportedIssue } from '../../core/report/index.ts';
import type { Summary } from '../../core/summary/types.ts';
import { contentOf } from '../../core/wire/index.ts';
import type { Content, Round, SubmissionRequest } from '../../core/wire/types.ts';
import { documentsWith } from '../rounds/known-documents.ts';
import type { RoundDocumentList } from '../rounds/documents.ts';
import { directory, form, legacyLetters } from '../seeds.ts';
import type { KeptRow } from '../../core/wire/submissions.ts';

/** All that a verdict depends on. */
export type Case = {
  request: Pick<SubmissionRequest, 'grid' | 'answers'>;
  round: Pick<Round, 'scope' | 'severities' | 'waivers' | 'messages' | 'blocking'>;
  agency: string;
  reportDate: string;
  /** Documents of the round, over those of this release. */
  documents?: RoundDocumentList;
};

/** What stops a submission, with its sentence. */
type Stop = Blocker & { message: string };

/** What the store itself finds in the sheet it was sent; nothing in it comes from the client's own verdict. */
export type Verdict =
  | { readable: false; stops: Stop[] }
  | {
      readable: true;
      stops: Stop[];
      rows: KeptRow[];
      issues: ReportedIssue[];
      /** Rules that could not be run, for the log. */
      failures: RuleFailure[];
      summary: Summary;
      /** The text that was hashed. */
      canonical: string;
      contentHash: string;
    };

export function judge({ request, round, agency, reportDate, documents }: Case): Verdict {
  const book = { host: 'file' as const, active: request.grid.name, sheets: [request.grid] };
  const result = readForm(book, form, {
    answers: request.answers ?? {},
    sheet: request.grid.name,
    letters: legacyLetters,
  });
  const known = { form, directory, documents: documentsWith(documents), legacyLetters };
  const context: CheckContext = { ...known, ...roundContext(round), reportDate, signedIn: agency };
  if (!result.ok) return { readable: false, stops: blockers(result, null, context).map(explained) };
  const assessment = assess(result.sheet, context);
  const content = contentOf(result.sheet, agency);
  const canonical = canonicalize(content) ?? '';
  return {
    readable: true,
    stops: blockers(result, assessment, context).map(explained),
    rows: keptRows(content, assessment),
    issues: toReport('', assessment).issues,
    failures: assessment.failures,
    summary: assessment.summary,
    canonical,
    // As the client's `contentHash`, by the faster hash that is at hand here.
    contentHash: `sha256:${createHash('sha256').update(canonical).digest('hex')}`,
  };
}

const explained = (blocker: Blocker): Stop => ({ ...blocker, message: explainBlocker(blocker, 'vi') });

function keptRows({ rows }: Content, assessment: Assessment): KeptRow[] {
  const assessed = new Map(assessment.rows.map((row) => [row.task.id, row]));
  return rows.map((row) => {
    const found = assessed.get(row.task);
    return {
      ...row,
      inScope: found?.inScope ?? false,
      completion: found?.completion ?? 'unreported',
      status: found?.status ?? null,
    };
  });
}
