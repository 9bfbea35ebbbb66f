import type { Section, Token } from './sections.ts';

/** As Excel and Sheets show numbers in Vietnam. */
const DECIMAL = ',';
const THOUSANDS = '.';

/** `General`: up to eleven characters, then scientific. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = mantissa.replace(/\.?0+$/, '').replace('.', DECIMAL);
    return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(10))).replace('.', DECIMAL);
}

type Shape = { whole: Token[]; decimals: number; fewest: number; thousands: boolean; scale: number };

function shapeOf(tokens: Token[]): Shape {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const after = point < 0 ? [] : tokens.slice(point).filter((token) => token.kind === 'digit');
  const lastDigit = tokens.reduce((last, token, n) => (token.kind === 'digit' ? n : last), -1);
  const commas = tokens.filter((token, n) => token.kind === 'comma' && n > lastDigit).length;
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  return {
    whole,
    decimals: after.length,
    fewest: after.reduce((last, token, n) => (token.text === '0' ? n + 1 : last), 0),
    thousands: tokens.some((token, n) => token.kind === 'comma' && n < lastDigit),
    scale: 100 ** percents / 1000 ** commas,
  };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, THOUSANDS);

/** Fills the places from the right, so that literals between them stay: `0000"-"000`. The leftmost takes the rest. */
function fillWhole(tokens: Token[], digits: string, thousands: boolean): string {
  const places = tokens.filter((token) => token.kind === 'digit').length;
  let left = places;
  let rest = digits === '0' ? '' : digits;
  let text = '';
  for (const token of [...tokens].reverse()) {
    if (token.kind === 'literal') text = token.text + text;
    if (token.kind === 'percent') text = `%${text}`;
    if (token.kind !== 'digit') continue;
    left--;
    const take = left === 0 ? rest : rest.slice(-1);
    rest = left === 0 ? '' : rest.slice(0, -1);
    const filled = take || (token.text === '0' ? '0' : token.text === '?' ? ' ' : '');
    text = filled + text;
  }
  return thousands ? text.replace(/\d{4,}/, grouped) : text;
}

/** What stands after the decimal point: digits no longer than needed, then the literals. */
function fillDecimals(tokens: Token[], shape: Shape, digits: string): string {
  let kept = digits;
  while (kept.length > shape.fewest && kept.endsWith('0')) kept = kept.slice(0, -1);
  const rest = tokens.slice(shape.whole.length + 1);
  const literals = rest.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : ''));
  return (kept || shape.fewest ? DECIMAL + kept : DECIMAL) + literals.join('');
}

function scientificText(section: Section, value: number): string {
  const exponentAt = section.tokens.findIndex((token) => token.kind === 'exponent');
  const { decimals } = shapeOf(section.tokens.slice(0, exponentAt));
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  return `${mantissa.replace('.', DECIMAL)}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}

/** A number as one section shows it; the sign is the caller's. */
export function numberText(section: Section, value: number): string {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'exponent')) return scientificText(section, value);
  if (!tokens.some((token) => token.kind === 'digit')) {
    return tokens
      .map((token) =>
        token.kind === 'literal'
          ? token.text
          : token.kind === 'general' || token.kind === 'text'
            ? generalText(value)
            : '',
      )
      .join('');
  }
  const shape = shapeOf(tokens);
  const scaled = value * shape.scale;
  if (scaled >= 1e21) return generalText(scaled);
  /* A nudge against binary fractions: 1.005 is shown as 1,01. */
  const rounded = (scaled * (1 + Number.EPSILON)).toFixed(Math.min(shape.decimals, 20));
  const [whole = '0', decimals = ''] = rounded.split('.');
  const hasPoint = shape.whole.length < tokens.length;
  return fillWhole(shape.whole, whole, shape.thousands) + (hasPoint ? fillDecimals(tokens, shape, decimals) : '');
}
