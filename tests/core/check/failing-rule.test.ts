import { describe, expect, it, vi } from 'vitest';
import { assess, blockers } from '../../../core/check/index.ts';
import type { Rule } from '../../../core/rules/index.ts';
import { contextOf, sheetOf, type Setup } from '../support/form-sheet.ts';
import { cell, inShort, MUC1 } from '../support/rule-cases.ts';

const broken = vi.hoisted(() => new Set<string>());

/** The rules as they are, those named in `broken` throwing where they look, or where they mend. */
vi.mock('../../../core/rules/rules.ts', async (importOriginal) => {
  const original = await importOriginal<{ RULES: Rule[] }>();
  const failing = (id: string, otherwise: () => unknown): never => {
    if (broken.has(id)) throw new TypeError(`${id} is broken`);
    return otherwise() as never;
  };
  const RULES = original.RULES.map((rule): Rule => ({
    ...rule,
    check: (view) => failing(rule.id, () => rule.check(view)),
    ...(rule.comparison && {
      comparison: {
        ...rule.comparison,
        compare: (...args) => failing(rule.id, () => rule.comparison?.compare(...args)),
      },
    }),
    ...(rule.mend && {
      mend: { ...rule.mend, apply: (...args) => failing(`mend ${rule.id}`, () => rule.mend?.apply(...args)) },
    }),
  }));
  return { ...original, RULES };
});

const SETUP: Setup = { agency: 'Bộ Công an', ...cell('I.1', 'basis', `${MUC1}:  Nghị định số 59/NĐ-CP`) };

function verdict(...rules: string[]) {
  broken.clear();
  for (const rule of rules) broken.add(rule);
  const { issues, failures } = assess(sheetOf(SETUP), contextOf());
  return { issues, failures };
}

describe('a rule that throws', () => {
  const whole = verdict();
  const rules = new Set(whole.issues.map(({ rule }) => rule));

  it('is no matter of the others', () => {
    expect(rules.size).toBeGreaterThan(3);
    for (const rule of rules) {
      const { issues, failures } = verdict(rule);
      const others = ({ rule: id }: { rule: string }) => id !== rule;
      expect(issues.filter(others)).toEqual(whole.issues.filter(others));
      expect(failures).toEqual([{ rule, message: `TypeError: ${rule} is broken` }]);
    }
  });

  it('stops the submission if it is the one that looks for marks of secrecy', () => {
    const codes = (...rules: string[]) => {
      broken.clear();
      for (const rule of rules) broken.add(rule);
      const sheet = sheetOf(SETUP);
      const ctx = contextOf();
      return blockers({ ok: true, sheet }, assess(sheet, ctx), ctx).map(({ code }) => code);
    };
    expect(codes('T-03')).toEqual([]);
    expect(codes('S-01')).toEqual(['secrecy-unchecked']);
  });

  it('in its mend keeps its findings, without a repair', () => {
    const { issues, failures } = verdict('mend T-03');
    expect(issues.map(inShort)).toEqual(whole.issues.map(inShort));
    expect(whole.issues.find(({ rule }) => rule === 'T-03')?.fix).toBeDefined();
    expect(issues.find(({ rule }) => rule === 'T-03')?.fix).toBeUndefined();
    expect(failures.map(({ rule }) => rule)).toEqual(['T-03']);
  });

  it('nothing fails where nothing is broken', () => {
    expect(verdict().failures).toEqual([]);
  });
});
