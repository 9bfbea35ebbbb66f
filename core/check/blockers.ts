import { agencyByCode } from '../agency/index.ts';
import type { Issue } from '../issues/types.ts';
import type { Question, ReadResult } from '../read-form/types.ts';
import { blockedByRound, FIXED } from './round.ts';
import type { Assessment, Blocker, CheckContext } from './types.ts';

/**
 * What stops a submission, and nothing else does (CONTRACTS §4): the form is not recognised, a question is open, the
 * agency is missing or another, a task is missing or doubled, the content is classified, or the round names a rule that
 * blocks. But for that last one it goes by what the sheet says, not by severities: a round that silences F-02 still gets
 * whole forms.
 */
export function blockers(result: ReadResult, assessment: Assessment | null, ctx: CheckContext): Blocker[] {
  if (!result.ok) return [unrecognised(result), ...result.questions.map(openQuestion)];
  const { sheet } = result;
  return [
    ...sheet.questions.map(openQuestion),
    ...(assessment === null ? [] : wrongAgency(assessment, ctx)),
    ...sheet.structure.flatMap((found): Blocker[] => {
      if (found.kind === 'missing') return [{ code: 'task-missing', task: found.task, cell: null, params: {} }];
      if (found.kind !== 'doubled') return [];
      return [{ code: 'task-doubled', task: found.task, cell: found.cell, params: { first: found.first } }];
    }),
    ...(assessment === null ? [] : [...secrecy(assessment), ...byRound(assessment, ctx)]),
  ];
}

function unrecognised({ reason, seen }: Extract<ReadResult, { ok: false }>): Blocker {
  return { code: reason, task: null, cell: null, params: { sheets: seen.map(({ sheet }) => sheet) } };
}

function openQuestion({ id, about, subject, cell }: Question): Blocker {
  return { code: 'question', task: null, cell, params: { id, about, subject } };
}

function wrongAgency({ agency, sheet }: Assessment, { signedIn, directory }: CheckContext): Blocker[] {
  const place = { task: null, cell: sheet.agency.cell };
  if (agency === null) return [{ ...place, code: 'agency-empty', params: {} }];
  if (agency.code === null) return [{ ...place, code: 'agency-unknown', params: { raw: agency.raw } }];
  if (signedIn === undefined || signedIn === agency.code) return [];
  const params = { agency: agency.name, signedIn: agencyByCode(signedIn, directory)?.name ?? signedIn };
  return [{ ...place, code: 'wrong-agency', params }];
}

/** Nothing leaves the machine unless S-01 was looked for (CONTRACTS §4): a rule that fails must not let it through. */
function secrecy({ issues, failures }: Assessment): Blocker[] {
  const unchecked = failures.some(({ rule }) => rule === FIXED);
  return [
    ...issues.filter(({ rule }) => rule === FIXED).map(classified),
    ...(unchecked ? [{ code: 'secrecy-unchecked' as const, task: null, cell: null, params: {} }] : []),
  ];
}

function classified({ task, cell, params }: Issue): Blocker {
  return { code: 'classified', task, cell, params };
}

function byRound({ issues }: Assessment, { blocking }: CheckContext): Blocker[] {
  return blockedByRound(issues, blocking).map(({ rule, task, cell }) => {
    return { code: 'blocked-by-round', task, cell, params: { rule } };
  });
}
