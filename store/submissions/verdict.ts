import canonicalize from 'canonicalize';
import { assess, blockers } from '../../core/check/index.ts';
import type { Assessment, Blocker, CheckContext } from '../../core/check/types.ts';
import { explainBlocker } from '../../core/issues/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import { contentHash, contentOf } from '../../core/wire/index.ts';
import type { Content, Round, SubmissionRequest } from '../../core/wire/types.ts';
import { directory, form } from '../seeds.ts';

/** What the store itself finds in the sheet it was sent; nothing in it comes from the client's own verdict. */
export type Verdict =
  | { readable: false; blockers: Blocker[] }
  | {
      readable: true;
      blockers: Blocker[];
      assessment: Assessment;
      content: Content;
      canonical: string;
      contentHash: string;
    };

export function judge(request: SubmissionRequest, round: Round, agencyCode: string, reportDate: string): Verdict {
  const book = { host: 'file' as const, active: request.grid.name, sheets: [request.grid] };
  const result = readForm(book, form, { answers: request.answers ?? {}, sheet: request.grid.name });
  const context: CheckContext = {
    form,
    directory,
    reportDate,
    scope: round.scope,
    severities: round.severities,
    signedIn: agencyCode,
  };
  if (!result.ok) return { readable: false, blockers: blockers(result, null, context) };
  const assessment = assess(result.sheet, context);
  const content = contentOf(result.sheet, agencyCode);
  return {
    readable: true,
    blockers: blockers(result, assessment, context),
    assessment,
    content,
    canonical: canonicalize(content) ?? '',
    contentHash: contentHash(content),
  };
}

/** What stops a submission, each with its sentence. */
export const explained = (stops: Blocker[]) =>
  stops.map((blocker) => ({ ...blocker, message: explainBlocker(blocker, 'vi') }));
