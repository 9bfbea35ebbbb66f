import type { ContentRow } from '../wire/types.ts';
import { CONTENT_FIELDS, type Change } from './types.ts';

/** What changed per task and field, in the order of `now`; removed tasks come last, in the order of `base`. */
export function diff(base: ContentRow[], now: ContentRow[]): Change[] {
  const before = byTask(base);
  const after = byTask(now);
  const changes: Change[] = [];
  for (const [task, row] of after) {
    const old = before.get(task);
    if (old) changes.push(...fieldChanges(old, row));
    else changes.push({ kind: 'added', task, row });
  }
  for (const [task, row] of before) {
    if (!after.has(task)) changes.push({ kind: 'removed', task, row });
  }
  return changes;
}

function fieldChanges(old: ContentRow, row: ContentRow): Change[] {
  return CONTENT_FIELDS.filter((field) => old[field] !== row[field]).map((field) => ({
    kind: 'field',
    task: row.task,
    field,
    before: old[field],
    after: row[field],
  }));
}

function byTask(rows: ContentRow[]): Map<string, ContentRow> {
  return new Map(rows.map((row) => [row.task, row]));
}
