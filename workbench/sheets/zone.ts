/** Wall-clock time of a zone ↔ instants. The workbook keeps serial numbers, Apps Script hands out instants. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

type Clock = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;

function clockAt(ms: number, timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = format.formatToParts(ms).filter(({ type }) => type !== 'literal');
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)])) as Clock;
}

const wallMs = ({ year, month, day, hour, minute, second }: Clock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

export function instantOfSerial(serial: number, timeZone: string): number {
  const wall = EPOCH + Math.round((serial * DAY) / 1000) * 1000;
  const guess = wall - (wallMs(clockAt(wall, timeZone)) - wall);
  return wall - (wallMs(clockAt(guess, timeZone)) - guess);
}

export function serialOfInstant(ms: number, timeZone: string): number {
  return (wallMs(clockAt(ms, timeZone)) - EPOCH) / DAY;
}

/** The pattern letters of `Utilities.formatDate` that are in use; any other is refused. */
export function formatInstant(ms: number, timeZone: string, pattern: string): string {
  const clock = clockAt(ms, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const fields: Record<string, string> = {
    yyyy: String(clock.year).padStart(4, '0'),
    MM: two(clock.month),
    dd: two(clock.day),
    HH: two(clock.hour),
    mm: two(clock.minute),
    ss: two(clock.second),
  };
  return pattern.replace(/'([^']*)'|[A-Za-z]+/g, (token, literal?: string) => {
    if (literal !== undefined) return literal;
    const field = fields[token];
    if (field === undefined) throw new Error(`Utilities.formatDate: "${token}" is not part of the stand-in`);
    return field;
  });
}
