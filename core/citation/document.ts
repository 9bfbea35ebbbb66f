import type { DateReading } from './date.ts';
import type { CitationFlaw } from './types.ts';

/** Number and symbol: `59/2022/NĐ-CP`, `06/QĐ-TTg`, `66-NQ/TW`. */
export type Code = {
  number: string;
  year: string | null;
  symbol: string;
  start: number;
  end: number;
  flaws: CitationFlaw[];
};

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
  /** Where reading goes on: past the title of an amending law, which names the laws amended. */
  next: number;
};

/** What is known before the date is read. */
export type Undated = Omit<Document, 'date' | 'start' | 'next'>;

export const nothing = { name: null, code: null, bareNumber: null, nameYear: null };
