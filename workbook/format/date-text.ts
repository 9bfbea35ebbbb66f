import type { Section } from './sections.ts';
import { momentOf } from './serial.ts';
import type { Moment } from './serial.ts';

const DAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAYS_VI = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const DAYS_VI_SHORT = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'];
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

const padded = (n: number, width: number): string => String(n).padStart(width > 1 ? 2 : 1, '0');

function monthText(month: number, width: number, english: boolean): string {
  if (width <= 2) return padded(month, width);
  const name = MONTHS_EN[month - 1]!;
  if (width === 5) return english ? name[0]! : `T${month}`;
  if (english) return width === 3 ? name.slice(0, 3) : name;
  return width === 3 ? `Thg${month}` : `Tháng ${month}`;
}

function dayText(moment: Moment, width: number, english: boolean): string {
  if (width <= 2) return padded(moment.day, width);
  const full = DAYS_EN[moment.weekday]!;
  if (english) return width === 3 ? full.slice(0, 3) : full;
  return (width === 3 ? DAYS_VI_SHORT : DAYS_VI)[moment.weekday]!;
}

/** `[h]`, `[m]`, `[s]`: hours, minutes, seconds in all, not of the day. */
function elapsedText(moment: Moment, code: string): string {
  const unit = code[1] === 'h' ? 24 : code[1] === 'm' ? 1440 : 86_400;
  return String(Math.floor(moment.serial * unit + 1e-6)).padStart(code.length - 2, '0');
}

function pieceText(moment: Moment, code: string, minutes: boolean, twelve: boolean, english: boolean): string {
  const width = code.length;
  switch (code[0]) {
    case '[':
      return elapsedText(moment, code);
    case 'y':
      return width <= 2 ? String(moment.year % 100).padStart(2, '0') : String(moment.year);
    case 'm':
      return minutes ? padded(moment.minute, width) : monthText(moment.month, width, english);
    case 'd':
      return dayText(moment, width, english);
    case 'h':
      return padded(twelve ? moment.hour % 12 || 12 : moment.hour, width);
    case 's':
      return padded(moment.second, width);
    default:
      return moment.hour < 12 ? 'SA' : 'CH';
  }
}

/** `m` means minutes after hours or before seconds. */
function isMinutes(codes: string[], at: number): boolean {
  return /^\[?h/.test(codes[at - 1] ?? '') || /^\[?s/.test(codes[at + 1] ?? '');
}

/** A serial number as a date format shows it; `########` where Excel can show none. */
export function dateText(section: Section, serial: number, date1904: boolean): string {
  const moment = momentOf(serial, date1904);
  if (!moment) return '########';
  const codes = section.tokens.flatMap((token) => (token.kind === 'date' ? [token.text] : []));
  const twelve = codes.some((code) => code.startsWith('a'));
  let seen = 0;
  return section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'point') return '.';
      if (token.kind === 'comma') return ',';
      if (token.kind !== 'date') return '';
      const at = seen++;
      return pieceText(moment, token.text, isMinutes(codes, at), twelve, section.english);
    })
    .join('');
}
