import { describe, expect, it } from 'vitest';
import type { CellFacts } from '../../../core/grid/index.ts';
import type { Field } from '../../../core/form/types.ts';
import { writable } from '../../../core/rules/writable.ts';

const may = (field: Field, facts: CellFacts): boolean =>
  writable({
    task: 'I.1',
    field,
    cell: 'E8',
    text: '',
    written: '',
    ordinary: true,
    facts,
    scan: { citations: [], drafts: [] },
  });

describe('whether a mend may write into a cell', () => {
  it.each<[string, Field, CellFacts, boolean]>([
    ['plain text', 'result', {}, true],
    ['the header, which carries footnote marks', 'header', {}, false],
    ['several fonts in one cell', 'result', { rich: true }, false],
    ['a formula', 'result', { formula: true }, false],
    ['an error', 'result', { error: '#REF!' }, false],
    ['a date', 'result', { date: '2022-03-01' }, false],
    ['a date where words were typed', 'deadline', { date: '2022-03-01' }, true],
    ['a date that a formula makes', 'deadline', { date: '2022-03-01', formula: true }, false],
  ])('%s', (_, field, facts, allowed) => expect(may(field, facts)).toBe(allowed));
});
