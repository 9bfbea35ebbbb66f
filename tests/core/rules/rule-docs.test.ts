import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../core/rules/index.ts';
import { PAGE, rulePage } from '../../../scripts/rule-docs.ts';
import { EXAMPLES } from '../../../scripts/rule-examples.ts';

describe('docs/quy-tac.md', () => {
  it('is what the catalogue says (node scripts/rule-docs.ts)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(rulePage());
  });

  it('has an example of every rule, and of no other', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  });
});
