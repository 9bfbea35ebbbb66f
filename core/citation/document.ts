import type { Code } from './code.ts';
import type { DateReading } from './date.ts';

/** A number without symbol ("Thông tư số 08 ngày …", "Luật CNTS 71/2025"). */
export type BareNumber = { number: string; year: string | null; from: number; end: number };

/** A document read from tokens; token indices, `end` exclusive. */
export type Document = {
  kind: string;
  name: { from: number; end: number } | null;
  code: Code | null;
  bareNumber: BareNumber | null;
  /** Year after a law's name. */
  nameYear: string | null;
  date: DateReading | null;
  start: number;
  end: number;
};

/** What is known before the date is read. */
export type Undated = Omit<Document, 'date' | 'start'>;

export const nothing = { name: null, code: null, bareNumber: null, nameYear: null };
