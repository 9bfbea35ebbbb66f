import { fold } from '../../core/text/index.ts';
import type { Assessment } from '../../core/check/types.ts';
import type { Consolidated } from './consolidate.ts';
import type { AgencyAnswers, AnswerRow, Origin } from './types.ts';

/** One sheet that goes into the whole; `file` names it. */
export type Source = { file: string; assessment: Assessment };

/** One agency and the sheets that are its own, units of the agency included. */
export type AgencySources = { code: string | null; name: string; sources: Source[] };

/** An agency that the directory does not know is one with others of the same name. */
export function byAgency(sources: Source[]): AgencySources[] {
  const groups = new Map<string, AgencySources>();
  for (const source of sources) {
    const { agency, sheet } = source.assessment;
    const code = agency?.code ?? null;
    const name = agency?.name ?? sheet.agency.raw!.trim();
    const key = code ?? fold(name);
    const group = groups.get(key) ?? { code, name, sources: [] };
    group.sources.push(source);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function originOf({ file, assessment }: Source, { dropped }: Consolidated): Origin {
  const { summary, sheet } = assessment;
  const lines = dropped.filter((line) => line.file === file);
  return {
    name: file,
    sheet: sheet.sheet,
    tasks: sheet.rows.length,
    errors: summary.errors,
    warnings: summary.warnings,
    leftOut: lines.map(({ row, text }) => `dòng ${row}: ${text}`),
  };
}

/** `assessment` is of the agency's sheets as one: of the only one, or of all of them consolidated. */
export function agencyAnswers(group: AgencySources, consolidated: Consolidated, assessment: Assessment): AgencyAnswers {
  const isOne = group.sources.length === 1;
  const rows = assessment.rows.map(({ row, task, inScope, completion, status, overdue }): [string, AnswerRow] => [
    task.id,
    { texts: row.texts, inScope, completion, status, overdue, line: isOne ? row.row : null },
  ]);
  return {
    name: group.name,
    rows: new Map(rows),
    disputes: new Set(consolidated.conflicts.map(({ task, field }) => `${task} ${field}`)),
    errors: assessment.summary.errors,
    origins: group.sources.map((source) => originOf(source, consolidated)),
  };
}
