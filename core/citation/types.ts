/** One document named in a text (CONTRACTS §7). */
export type Citation = {
  /** As written, from the kind word (or locator) to the end of the date. */
  raw: string;
  kind: string;
  number: string | null;
  /** The one inside the number; for a law by name alone the one written after it. */
  year: string | null;
  symbol: string | null;
  /** ISO day, or null. A written but impossible day is in `dateRaw` only. */
  date: string | null;
  /** The locators together, in reading order, as written with commas dropped: `điểm a khoản 2 Điều 5`. */
  locator: string | null;
  name?: string;
  /** UTF-16 offsets of `raw` in the text given. */
  start: number;
  end: number;
  /** The number-and-symbol part as written, e.g. `289/SDTTG-⏎CSDT`; null for a law by name. */
  symbolRaw: string | null;
  dateRaw: string | null;
  locatorRaw: string | null;
  draft?: true;
  /** Writing errors found on the way (classes of C-05). */
  flaws: CitationFlaw[];
};

export type CitationFlaw =
  | 'eth'
  | 'plain-d'
  | 'cyrillic'
  | 'dash'
  | 'space-in-symbol'
  | 'underscore'
  | 'missing-hyphen'
  | 'letter-case'
  | 'party-form'
  /** A State document numbered as the Party does: `17-NQ/CP`. */
  | 'hyphen-after-number'
  /** A slash that is missing, doubled, turned round or in the place of a hyphen: `59/2022 NĐ-CP`, `06\\QĐ/TTg`. */
  | 'slash';

export type CitationScan = { citations: Citation[]; drafts: Citation[] };
