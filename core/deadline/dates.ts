import { isoDay } from '../citation/index.ts';
import { maskSpans } from '../text/index.ts';
import { dayBefore, lastOfMonth } from './calendar.ts';
import type { DeadlineDate } from './types.ts';

/** A date expression in folded text. */
export type Found = { kind: DeadlineDate['kind']; day: string; start: number; end: number };

type Form = { pattern: RegExp; read: (parts: string[]) => { kind: DeadlineDate['kind']; day: string | null } };

const YEAR = '((?:19|20)[0-9]{2})(?![0-9])';
const QUARTERS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const number = (part: string | undefined): number => Number(part ?? NaN);

/** Day, with the word before it that shifts it: "trước" excludes the day, "từ" begins on it (deadlines.tsv). */
function day(parts: string[]): ReturnType<Form['read']> {
  const [prefix = '', date, month, year] = parts;
  const found = isoDay(number(year), number(month), number(date));
  if (prefix === 'trước') return { kind: 'before', day: found && dayBefore(found) };
  if (prefix.endsWith('từ')) return { kind: 'from', day: found };
  return { kind: prefix === '' ? 'day' : 'no-later', day: found };
}

const DAY_PREFIX = '(?:(trước|kể từ|từ|chậm nhất(?: là)?|không quá|đến hết|đến|hết) )?(?:ngày )?';

/** In order: the more exact form first, so that "31/5/2026" is not read as "5/2026". */
const FORMS: Form[] = [
  {
    pattern: /(?<![0-9])((?:19|20)[0-9]{2})-([0-9]{2})-[0-9]{2}(?:[ t][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?(?![0-9])/g,
    read: ([year, month]) => ({ kind: 'converted', day: lastOfMonth(number(year), number(month)) }),
  },
  { pattern: new RegExp(`${DAY_PREFIX}(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]${YEAR}`, 'g'), read: day },
  {
    pattern: new RegExp(`${DAY_PREFIX}(?<![0-9])([0-9]{1,2}) tháng ([0-9]{1,2}) năm ${YEAR}`, 'g'),
    read: day,
  },
  {
    pattern: new RegExp(
      `(?:quý |(?<!\\p{L})q)(?:[1-4iv]{1,3} ?(?:,|và|-) ?(?:quý )?)?(iv|iii|ii|i|[1-4])(?![a-z0-9]) ?(?:/|-|,|năm)? ?(?:năm )?${YEAR}`,
      'gu',
    ),
    read: ([quarter = '', year]) => ({ kind: 'quarter', day: lastOfMonth(number(year), 3 * (QUARTERS[quarter] ?? 0)) }),
  },
  {
    pattern: new RegExp(
      `(kỳ họp [^0-9();]{0,60})?(?:tháng ([0-9]{1,2}) ?(?:/|-|năm) ?|(?<![0-9/.-])([0-9]{1,2})[/-])${YEAR}`,
      'g',
    ),
    read: ([session, spoken, written, year]) => ({
      kind: session ? 'session' : 'month',
      day: lastOfMonth(number(year), number(spoken ?? written)),
    }),
  },
  {
    pattern: new RegExp(`6 tháng (đầu|cuối) năm ${YEAR}`, 'g'),
    read: ([half, year]) => ({ kind: 'month', day: lastOfMonth(number(year), half === 'đầu' ? 6 : 12) }),
  },
  {
    pattern: new RegExp(`(?:giai đoạn )?(?<![0-9/])(?:19|20)[0-9]{2} ?[-–] ?${YEAR}`, 'g'),
    read: ([year]) => ({ kind: 'year', day: isoDay(number(year), 12, 31) }),
  },
  {
    pattern: new RegExp(`(?<![0-9/.-])(?:(đầu|giữa|kỳ họp) )?(?:(?:cuối |hết |trong )?năm )?${YEAR}(?![/-])`, 'g'),
    // "đầu năm", "giữa năm" and a session of the year name no day (deadlines.tsv: non-computable).
    read: ([vague, year]) => ({ kind: 'year', day: vague ? null : isoDay(number(year), 12, 31) }),
  },
];

const VAGUE_SESSION = /kỳ họp [^0-9();]{0,60}(?:19|20)[0-9]{2}/;

/** All date expressions, in reading order; `broken` when one names a day that does not exist or cannot be computed. */
export function findDates(text: string): { found: Found[]; broken: boolean } {
  const found: Found[] = [];
  let broken = false;
  let rest = text;
  for (const { pattern, read } of FORMS) {
    const vague = VAGUE_SESSION.test(rest);
    const spans: { start: number; end: number }[] = [];
    for (const match of rest.matchAll(pattern)) {
      const { kind, day } = read(match.slice(1));
      const span = { start: match.index, end: match.index + match[0].length };
      spans.push(span);
      if (day && !(vague && kind === 'year')) found.push({ kind, day, ...span });
      else broken = true;
    }
    rest = maskSpans(rest, spans, '_');
  }
  return { found: found.sort((a, b) => a.start - b.start), broken };
}
