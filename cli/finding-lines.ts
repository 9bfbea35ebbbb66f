import { advise, foldIssues, type FindingGroup, type Issue, type Severity } from '../core/index.ts';
import { capital, SEVERITIES, SEVERITY } from '../core/report/index.ts';
import { tableLines } from './table.ts';

/** So many groups of findings are read to the end; errors come all the same. */
const MOST_GROUPS = 20;
const MOST_PLACES = 4;

const COUNTED: Record<Severity, string> = { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' };

/** Places in a row, the first few by name. */
function places(names: string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_PLACES;
  return more <= 1 ? distinct.join(', ') : `${distinct.slice(0, MOST_PLACES).join(', ')} … (+${more})`;
}

/** One line for each thing to say, with all the places of which it is said. */
function groupRows({ rule, issues }: FindingGroup): string[][] {
  const said = new Map<string, Issue[]>();
  for (const issue of issues) {
    const advice = advise(issue, 'vi');
    said.set(advice, [...(said.get(advice) ?? []), issue]);
  }
  return [...said].map(([advice, alike]) => [
    rule,
    places(alike.map(({ task }) => task ?? '–')),
    places(alike.map(({ cell }) => cell ?? '–')),
    advice,
  ]);
}

/** Findings for a person: what asks for most comes first, one cause is told once, the rest is counted. */
export function findingLines(issues: Issue[]): string[] {
  const { groups, rest } = foldIssues(issues, MOST_GROUPS);
  const lines = SEVERITIES.flatMap((severity) => {
    const mine = groups.filter((group) => group.severity === severity);
    const count = mine.reduce((sum, group) => sum + group.issues.length, 0);
    if (count === 0) return [];
    return ['', `${capital(SEVERITY[severity])} (${count})`, ...tableLines(mine.flatMap(groupRows), '  ')];
  });
  const hidden = SEVERITIES.filter((severity) => rest[severity] > 0).map((each) => `${rest[each]} ${COUNTED[each]}`);
  return hidden.length === 0 ? lines : [...lines, '', `Còn ${hidden.join(', ')}: xem đủ bằng --format csv.`];
}
