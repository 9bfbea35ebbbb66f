import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../core/issues/index.ts';
import { RULES } from '../../../core/rules/index.ts';
import { assessed } from '../support/form-sheet.ts';
import { MUTATIONS, type Mutation } from './mutations.ts';

const keyOf = ({ rule, task, field }: Pick<Issue, 'rule' | 'task' | 'field'>): string =>
  `${rule} ${task ?? 'sheet'} ${field}`;

function foundAnew({ sheet, mutate, before, after }: Mutation): Issue[] {
  const known = assessed(sheet, before).issues.map(keyOf);
  return assessed(mutate(sheet), after).issues.filter((issue) => !known.includes(keyOf(issue)));
}

describe('every rule fires, in its place, with its declared companions only', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.rule, mutation] as const))('%s', (_, mutation) => {
    const anew = foundAnew(mutation);
    expect(anew.map(keyOf).sort()).toEqual([keyOf(mutation), ...mutation.companions].sort());
  });

  it('points at a cell, or at the sheet as a whole', () => {
    for (const mutation of MUTATIONS) {
      const own = foundAnew(mutation).find((issue) => keyOf(issue) === keyOf(mutation));
      const folded = mutation.rule === 'A-03' || own?.params['kind'] === 'missing';
      expect([mutation.rule, own?.cell === null]).toEqual([mutation.rule, folded]);
    }
  });

  it('leaves no rule out', () => {
    expect(MUTATIONS.map(({ rule }) => rule).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });
});
