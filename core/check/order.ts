import { Field, type FormDefinition } from '../form/types.ts';
import type { Issue, Severity } from '../issues/types.ts';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];
const FIELDS = Field.options;
const HEAD = ['agency', 'title', 'header'];

/** Form order, then column, then severity; title lines first, what belongs to no task last. */
export function inReadingOrder(issues: Issue[], form: FormDefinition): Issue[] {
  const places = new Map(form.groups.flatMap(({ tasks }) => tasks).map(({ id }, index) => [id, index]));
  const placeOf = ({ task, field }: Issue): number => {
    if (task !== null) return places.get(task) ?? places.size;
    return HEAD.includes(field) ? -1 : places.size;
  };
  return issues
    .map((issue, index) => ({ issue, index, place: placeOf(issue) }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        FIELDS.indexOf(a.issue.field) - FIELDS.indexOf(b.issue.field) ||
        SEVERITIES.indexOf(a.issue.severity) - SEVERITIES.indexOf(b.issue.severity) ||
        a.index - b.index,
    )
    .map(({ issue }) => issue);
}
