import type { Rect } from '../../../core/grid/types.ts';
import type { ConditionalMark, ModelSheet } from '../../model/index.ts';
import type { Env } from './env.ts';
import { makeRange, rectOf } from './range.ts';

type Draft = { formula: string | null; fill: string | null; ranges: Rect[] };
/** A rule keeps its id when it is read and set again. */
const marks = new WeakMap<object, ConditionalMark>();

/** Rules by formula alone: the model keeps no other, and neither do we write any. */
function makeRule(env: Env, mark: ConditionalMark, sheet: ModelSheet, sheetObject: () => unknown): object {
  const condition = env.strict.make('BooleanCondition', {
    getCriteriaType: () => 'CUSTOM_FORMULA',
    getCriteriaValues: () => [mark.formula],
  });
  const rule = env.strict.make('ConditionalFormatRule', {
    getBooleanCondition: () => condition,
    getRanges: () => mark.ranges.map((rect) => makeRange(env, sheet, rect, sheetObject)),
  });
  marks.set(rule, mark);
  return rule;
}

export function rulesOf(env: Env, sheet: ModelSheet, sheetObject: () => unknown): object[] {
  return sheet.state.marks.map((mark) => makeRule(env, mark, sheet, sheetObject));
}

export function setRules(env: Env, sheet: ModelSheet, rules: unknown[]): void {
  sheet.state.marks = rules.map((rule) => {
    const mark = typeof rule === 'object' && rule !== null ? marks.get(rule) : undefined;
    if (!mark) throw new Error('Sheet.setConditionalFormatRules: not a ConditionalFormatRule');
    return mark;
  });
  env.model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
}

export function ruleBuilder(env: Env): object {
  const draft: Draft = { formula: null, fill: null, ranges: [] };
  let sheet: ModelSheet | null = null;
  const builder: object = env.strict.make('ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula: string) => {
      if (!formula.startsWith('=')) throw new Error('Conditional format rules need a formula that begins with "="');
      draft.formula = formula;
      return builder;
    },
    setBackground: (color: string) => {
      draft.fill = color;
      return builder;
    },
    setRanges: (ranges: unknown[]) => {
      const places = ranges.map((range) => rectOf(range, 'setRanges'));
      sheet = places[0]?.sheet ?? null;
      draft.ranges = places.map(({ rect }) => rect);
      return builder;
    },
    build: () => {
      const { formula, fill, ranges } = draft;
      if (formula === null || !sheet) throw new Error('Conditional format rules need a condition and ranges');
      return makeRule(env, { id: env.model.nextId(), formula, fill, color: null, ranges }, sheet, () => null);
    },
  });
  return builder;
}
