import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, type Issue } from '../../../core/issues/index.ts';
import { assessed } from '../support/form-sheet.ts';

type Line = { task: string; agency: string; result: string; basis: string; note: string };

/** Results an official would let pass on this day, in other words than the samples. Documents are partly invented. */
const REPORT_DATE = '2026-11-24';

const lines: Line[] = readFileSync(new URL('./correct.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [task = '', agency = '', result = '', basis = '', note = ''] = line
      .split('\t')
      .map((field) => field.replace(/\\n/g, '\n'));
    return { task, agency, result, basis, note };
  });

/** What is found in the row that was filled in; the others are empty and say so. */
function found({ task, agency, ...texts }: Line): Issue[] {
  const { issues } = assessed({ agency, rows: { [task]: texts } }, { reportDate: REPORT_DATE });
  return issues.filter((issue) => issue.task === task);
}

describe('451 correct results', () => {
  it('are as many, and all different', () => {
    expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(451);
  });

  it.each(lines.map((line, at) => [at + 2, line.task, line] as const))('line %i, %s', (_, __, line) => {
    const alarms = found(line).filter(({ severity }) => severity !== 'info');
    expect(alarms.map((issue) => `${issue.rule} ${explain(issue, 'vi')}`)).toEqual([]);
  });

  it('the infos raised, by rule', () => {
    const counts: Record<string, number> = {};
    for (const { rule, severity } of lines.flatMap(found)) {
      if (severity === 'info') counts[rule] = (counts[rule] ?? 0) + 1;
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "A-02": 6,
        "C-08": 205,
        "C-19": 1,
        "D-05": 30,
        "D-07": 55,
        "T-03": 1,
      }
    `);
  });
});
