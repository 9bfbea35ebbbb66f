import { coerce, isDateFormat } from '../../model/index.ts';
import type { ModelCell } from '../../model/index.ts';
import { instantOfSerial, serialOfInstant } from '../zone.ts';
import type { Env } from './env.ts';

const MOST_CHARACTERS = 50_000;

function requireRoom(text: string): void {
  if (text.length > MOST_CHARACTERS) {
    throw new Error(`Your input contains more than the maximum of ${MOST_CHARACTERS} characters in a single cell.`);
  }
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** What `setValue` makes of its argument: documented to take a leading `=` for a formula, and parsing like typing. */
export function enter(value: unknown, keep: ModelCell, env: Env): ModelCell {
  const { format, font, locked } = keep;
  const kept = { format, font, locked };
  if (isDate(value)) {
    const serial = serialOfInstant(value.getTime(), env.timeZone);
    const shape = format !== undefined && isDateFormat(format) ? format : 'dd/mm/yyyy';
    return coerce(String(serial), { ...kept, format: shape });
  }
  if (typeof value === 'number') return { ...pick(keep), value, text: String(value) };
  if (typeof value === 'boolean') return { ...pick(keep), value, text: String(value).toUpperCase() };
  if (typeof value !== 'string') throw new Error(`Range.setValue: ${typeof value} is no cell value`);
  requireRoom(value);
  if (value.startsWith('=')) return { ...coerce(value, { ...kept, format: undefined }), ...(format ? { format } : {}) };
  if (value.startsWith("'")) return { ...asText(value.slice(1), keep), quoted: true };
  return coerce(value, kept);
}

/** A rich text value is text whatever it looks like. */
export function asText(text: string, keep: ModelCell): ModelCell {
  requireRoom(text);
  return { ...pick(keep), value: text === '' ? null : text, text };
}

/** What a new value leaves of a cell. */
function pick({ format, font, locked }: ModelCell): Omit<ModelCell, 'value' | 'text'> {
  return { ...(format ? { format } : {}), ...(font ? { font } : {}), ...(locked === false ? { locked } : {}) };
}

/** What `getValues` gives: `''` for nothing, an instant for a date. */
export function valueOf(cell: ModelCell, env: Env): unknown {
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'number' && format !== undefined && isDateFormat(format)) {
    return env.realm.date(instantOfSerial(value, env.timeZone));
  }
  return value;
}
