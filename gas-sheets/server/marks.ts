import type { MarkLevel } from '../../core/patch/types.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Marks are conditional formats of ours, so that no fill or note of the officer's is touched and all of them can be taken
 * away at once. A rule is known as ours by its formula, which is always true and names its level.
 */
const LEVELS: MarkLevel[] = ['error', 'warning', 'info'];
const TINTS: Record<MarkLevel, string> = { error: '#fde7e9', warning: '#fff4ce', info: '#e6f0fb' };
const formula = (level: MarkLevel): string => `=LEN("can-cu:${level}")>0`;

function levelOf(rule: Rule): MarkLevel | null {
  const first: unknown = rule.getBooleanCondition()?.getCriteriaValues()[0];
  return LEVELS.find((level) => formula(level) === first) ?? null;
}

export function removeMarks(sheet: Sheet): void {
  const rules = sheet.getConditionalFormatRules();
  const kept = rules.filter((rule) => levelOf(rule) === null);
  if (kept.length < rules.length) sheet.setConditionalFormatRules(kept);
}

function ruleFor(sheet: Sheet, level: MarkLevel, cells: string[]): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula(level))
    .setBackground(TINTS[level])
    .setRanges(cells.map((cell) => sheet.getRange(cell)))
    .build();
}

/** One rule a level; the officer's own rules keep their order, ours come last. */
export function applyMarks(sheet: Sheet, marks: { cell: string; level: MarkLevel | null }[]): void {
  if (marks.length === 0) return;
  const rules = sheet.getConditionalFormatRules();
  const marked = new Map<string, MarkLevel>();
  rules.forEach((rule) => {
    const level = levelOf(rule);
    if (level) rule.getRanges().forEach((range) => marked.set(range.getA1Notation(), level));
  });
  marks.forEach(({ cell, level }) => {
    if (level) marked.set(cell, level);
    else marked.delete(cell);
  });
  const ours = LEVELS.map((level) => ({
    level,
    cells: Array.from(marked.keys()).filter((cell) => marked.get(cell) === level),
  })).filter(({ cells }) => cells.length > 0);
  sheet.setConditionalFormatRules([
    ...rules.filter((rule) => levelOf(rule) === null),
    ...ours.map(({ level, cells }) => ruleFor(sheet, level, cells)),
  ]);
}
