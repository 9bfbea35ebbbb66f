import { dateText } from './date-text.ts';
import { generalText, numberText } from './number-text.ts';
import { parseFormat } from './sections.ts';
import type { Section } from './sections.ts';

/** Formats known by number alone (ECMA-376 18.8.30), those that vary by country as Vietnam has them. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** East Asian editions keep dates under these numbers. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export type NumberFormat = {
  /** It shows a calendar day (not only a time of day). */
  isDate: boolean;
  show(value: number, date1904: boolean): string;
  showText(text: string): string;
};

const GENERAL: NumberFormat = { isDate: false, show: generalText, showText: (text) => text };

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

const meets = (section: Section, value: number): boolean =>
  !section.condition || COMPARE[section.condition.operator]!(value, section.condition.operand);

/** Which section shows the value, and whether the section itself stands for the sign. */
function pick(sections: Section[], value: number): { section: Section; signed: boolean } {
  const [first, second, third] = sections as [Section, Section?, Section?];
  if (first.condition || second?.condition) {
    return { section: sections.find((section) => meets(section, value)) ?? first, signed: false };
  }
  if (value < 0 && second) return { section: second, signed: true };
  return { section: value === 0 && third ? third : first, signed: false };
}

function compile(code: string): NumberFormat {
  const sections = parseFormat(code);
  const textSection = sections.length > 3 ? sections[3] : undefined;
  return {
    isDate: sections[0]!.tokens.some(
      (token) => token.kind === 'date' && /^[ymd]/.test(token.text) && isDayCode(sections[0]!),
    ),
    show(value, date1904) {
      const { section, signed } = pick(sections, value);
      if (section.isDate) return dateText(section, value, date1904);
      const text = numberText(section, Math.abs(value));
      return value < 0 && !signed ? `-${text}` : text;
    },
    showText(text) {
      if (!textSection) return text;
      return textSection.tokens
        .map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? text : ''))
        .join('');
    },
  };
}

/** `m` alone may be minutes: a day is shown if there is a day or year, or a month without hours and seconds. */
function isDayCode(section: Section): boolean {
  const codes = section.tokens.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  return codes.some((code) => /^[yd]/.test(code)) || !codes.some((code) => /^\[?[hs]/.test(code));
}

const compiled = new Map<string, NumberFormat>();

/** The format behind a number; `custom` holds the workbook's own codes. */
export function formatOf(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const code = custom.get(id) ?? (isEastAsianDate(id) ? BUILT_IN[14] : BUILT_IN[id]);
  if (code === undefined || /^general$/i.test(code)) return GENERAL;
  const known = compiled.get(code) ?? compile(code);
  if (compiled.size < 1000) compiled.set(code, known);
  return known;
}
