/** One piece of a number format's section (ECMA-376 18.8.31). */
export type Token =
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; text: '0' | '#' | '?' }
  | { kind: 'point' | 'comma' | 'percent' | 'text' | 'general' }
  | { kind: 'exponent'; sign: boolean }
  | { kind: 'date'; text: string };

export type Section = {
  tokens: Token[];
  isDate: boolean;
  condition: { operator: string; operand: number } | null;
  english: boolean;
};

const PIECE =
  /"([^"]*)"|\\(.)|_(.)|\*.|\[([^\]]*)\]|(General)|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+)|(E[+-])|([0#?])|([.,%@])|([\s\S])/giy;

/** Sections are divided by `;` outside quotes, brackets and escapes. */
function splitSections(code: string): string[] {
  const sections = [''];
  for (const piece of code.match(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

/** `[h]`, `[>=5]`, `[$₫-42A]`, `[Red]` */
function readBracket(body: string, section: Section): void {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/.exec(body);
  const currency = /^\$([^-]*)(?:-([0-9A-F]+))?/i.exec(body);
  if (/^(h+|m+|s+)$/i.test(body)) section.tokens.push({ kind: 'date', text: `[${body.toLowerCase()}]` });
  else if (condition) section.condition = { operator: condition[1]!, operand: Number(condition[2]) };
  else if (currency) {
    if (currency[1]) section.tokens.push({ kind: 'literal', text: currency[1] });
    section.english ||= /0?409$/i.test(currency[2] ?? '');
  }
}

function pointToken(text: string): Token {
  if (text === '.') return { kind: 'point' };
  if (text === ',') return { kind: 'comma' };
  return { kind: text === '%' ? 'percent' : 'text' };
}

function parseSection(code: string): Section {
  const section: Section = { tokens: [], isDate: false, condition: null, english: false };
  for (const match of code.matchAll(PIECE)) {
    const [whole, quoted, escaped, spaced, bracket, general, ampm, date, exponent, digit, sign, other] = match;
    if (bracket !== undefined) readBracket(bracket, section);
    else if (general) section.tokens.push({ kind: 'general' });
    else if (ampm || date) section.tokens.push({ kind: 'date', text: whole.toLowerCase() });
    else if (exponent) section.tokens.push({ kind: 'exponent', sign: exponent[1] === '+' });
    else if (digit) section.tokens.push({ kind: 'digit', text: digit as '0' | '#' | '?' });
    else if (sign) section.tokens.push(pointToken(sign));
    else {
      const text = spaced === undefined ? (quoted ?? escaped ?? other) : ' ';
      if (text) section.tokens.push({ kind: 'literal', text });
    }
  }
  section.isDate = section.tokens.some((token) => token.kind === 'date');
  return section;
}

export const parseFormat = (code: string): Section[] => splitSections(code).map(parseSection);
