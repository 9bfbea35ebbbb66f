import { PHRASES, readStatus } from '../../core/status/index.ts';
import { sameText } from '../../core/text/index.ts';
import type { TaskId } from '../../core/form/types.ts';
import type { Snapshot } from './state.ts';

/**
 * A pick from the sheet's own dropdown replaces the whole cell and so wipes the citations after the phrase
 * (CONTRACTS §3). Notices it between two readings, and keeps the former text until the cell says something else again.
 */
export function lostCitations(
  known: Record<TaskId, string>,
  before: Snapshot | null,
  after: Snapshot,
): Record<TaskId, string> {
  if (!after.result.ok) return known;
  const former = basisTexts(before);
  const lost: Record<TaskId, string> = {};
  for (const { task, texts } of after.result.sheet.rows) {
    if (!isBarePhrase(texts.basis)) continue;
    const earlier = former.get(task);
    if (earlier !== undefined && hasMoreThanPhrase(earlier)) lost[task] = earlier;
    else if (known[task] !== undefined) lost[task] = known[task];
  }
  return lost;
}

function basisTexts(snapshot: Snapshot | null): Map<TaskId, string> {
  if (!snapshot?.result.ok) return new Map();
  return new Map(snapshot.result.sheet.rows.map((row) => [row.task, row.texts.basis]));
}

function isBarePhrase(text: string): boolean {
  return Object.values(PHRASES).some((phrase) => sameText(text, phrase));
}

function hasMoreThanPhrase(text: string): boolean {
  return readStatus(text).statuses.length === 1 && !isBarePhrase(text);
}
