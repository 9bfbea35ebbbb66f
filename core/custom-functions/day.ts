import { isoDay } from '../citation/index.ts';
import { serialDay } from '../grid/index.ts';
import type { Cell } from './cells.ts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
/** As dates are written in Vietnam: day before month. */
const WRITTEN = /^(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i;

/** The ISO day of a date cell (serial number) or of a date written as text; null for what is none. */
export function dayOfCell(cell: Cell): string | null {
  if (typeof cell === 'number') return serialDay(cell);
  const text = typeof cell === 'string' ? cell.trim() : '';
  const iso = ISO.exec(text);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN.exec(text);
  return written ? isoDay(Number(written[3]), Number(written[2]), Number(written[1])) : null;
}
