import { tasksOf, type FormTasks } from '../form/tasks.ts';
import { FIELDS, type FormDefinition } from '../form/types.ts';
import type { Issue, Severity } from '../issues/types.ts';
import { RULES } from '../rules/rules.ts';
import { joined } from './joined.ts';
import type { Placed } from './types.ts';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];
const HEAD = ['agency', 'title', 'header'];

const rankIn = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));
const FIELD_RANK = rankIn(FIELDS);
const RULE_RANK = rankIn(RULES.map(({ id }) => id));

/**
 * Form order, then column, then severity, then the order of the rules; title lines first, what belongs to no task last.
 */
export function placed(issues: Issue[], form: FormDefinition): Placed[] {
  const tasks = tasksOf(form);
  return issues.map((issue) => ({ place: placeOf(issue, tasks), issue })).sort(inOrder);
}

/** Sorting takes what is in order already as it is: several ordered lists are merged, not sorted anew. */
export function inReadingOrder(ordered: Placed[][]): Issue[] {
  return joined(ordered, (list) => list)
    .sort(inOrder)
    .map(({ issue }) => issue);
}

function inOrder(a: Placed, b: Placed): number {
  return a.place - b.place || inPlace(a.issue, b.issue);
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
