import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../core/check/index.ts';
import type { Column } from '../../../core/form/types.ts';
import type { Issue, Params } from '../../../core/issues/index.ts';
import { findings, type RowTexts, type Setup } from './form-sheet.ts';

/** name · sheet · what the rule finds there, as `task field severity` · context. */
export type Case = [name: string, setup: Setup, found: string[], overrides?: Partial<CheckContext>];

export function ruleCases(rule: string, cases: Case[]): void {
  describe(rule, () => {
    it.each(cases)('%s', (_, setup, found, overrides) => {
      expect(findings(rule, setup, overrides).map(inShort)).toEqual(found);
    });
  });
}

/** name · sheet · what each finding of the rule names · context. */
export type NamedCase = [name: string, setup: Setup, params: Params[], overrides?: Partial<CheckContext>];

export function ruleNames(rule: string, cases: NamedCase[]): void {
  describe(`${rule} names`, () => {
    it.each(cases)('%s', (_, setup, params, overrides) => {
      expect(findings(rule, setup, overrides).map((issue) => issue.params)).toEqual(params);
    });
  });
}

export function inShort({ task, field, severity }: Issue): string {
  return `${task ?? 'sheet'} ${field} ${severity}`;
}

export function row(task: string, texts: RowTexts): Setup {
  return { rows: { [task]: texts } };
}

export function cell(task: string, field: Column, text: string): Setup {
  return row(task, { [field]: text });
}

export const result = (text: string, task = 'I.1'): Setup => cell(task, 'result', text);

/** Column 6 of a task that is not completed. */
export const basis = (text: string, task = 'I.10'): Setup =>
  row(task, { result: 'Đang xây dựng, dự kiến hoàn thành trong năm 2024', basis: text });

export const MUC1 = 'Đã có đầy đủ cơ sở pháp lý';
export const MUC2 =
  'Đã xác định được quy định pháp luật có liên quan, tuy nhiên quy định pháp luật cần tiếp tục được hoàn thiện';
export const MUC3 = 'Chưa có cơ sở pháp lý để triển khai';
