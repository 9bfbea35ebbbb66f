import { tasksOf, type FormTasks } from '../form/tasks.ts';
import { Field, type FormDefinition } from '../form/types.ts';
import type { Issue, Severity } from '../issues/types.ts';
import { RULES } from '../rules/rules.ts';
import { joined } from './joined.ts';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];
const HEAD = ['agency', 'title', 'header'];

const rankIn = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));
const FIELD_RANK = rankIn(Field.options);
const RULE_RANK = rankIn(RULES.map(({ id }) => id));

/**
 * Form order, then column, then severity, then the order of the rules; title lines first, what belongs to no task last.
 * Issues come in groups of a part each, so that only the few of one place are sorted.
 */
export function inReadingOrder(groups: Issue[][], form: FormDefinition): Issue[] {
  const tasks = tasksOf(form);
  const byPlace = new Map<number, Issue[]>();
  for (const issue of joined(groups, (group) => group)) {
    const place = placeOf(issue, tasks);
    const there = byPlace.get(place);
    if (there) there.push(issue);
    else byPlace.set(place, [issue]);
  }
  return [...byPlace].sort(([a], [b]) => a - b).flatMap(([, issues]) => issues.sort(inPlace));
}

function placeOf({ task, field }: Issue, tasks: FormTasks): number {
  if (task !== null) return tasks.get(task)?.place ?? tasks.size;
  return HEAD.includes(field) ? -1 : tasks.size;
}

function inPlace(a: Issue, b: Issue): number {
  return (
    rank(FIELD_RANK, a.field) - rank(FIELD_RANK, b.field) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    rank(RULE_RANK, a.rule) - rank(RULE_RANK, b.rule)
  );
}

function rank(ranks: Map<string, number>, value: string): number {
  return ranks.get(value) ?? ranks.size;
}
