import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanCitations } from '../../../core/citation/index.ts';
import { readCompletion } from '../../../core/completion/index.ts';
import type { Yield } from '../../../core/form/types.ts';
import { tasks } from '../support/form-sheet.ts';

/** Written from the rules of the form, before the signals were looked at. */
const rows = readFileSync(new URL('./phrases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [Yield, string, string]);

describe('more phrases of column 5', () => {
  it.each(rows)('%s: %s → %s', (yields, result, completion) => {
    const task = { ...tasks[0]!, yields };
    expect(readCompletion(result, task, scanCitations(result)).completion).toBe(completion);
  });
});
