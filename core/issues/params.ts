import type { Params } from './types.ts';

/** Params as the sentences need them: always text, however odd the issue is that came over the wire. */
export type Read = {
  text: (key: string) => string;
  list: (key: string) => string[];
};

const LONGEST_QUOTE = 120;

export function reading(params: Params): Read {
  return {
    text: (key) => quoted(params[key]),
    list: (key) => {
      const value = params[key];
      return Array.isArray(value) ? value.map(quoted) : [];
    },
  };
}

/** Text from a sheet: on one line, and cut where it would drown the sentence. */
function quoted(value: Params[string] | undefined): string {
  if (value === undefined || value === null) return '';
  const line = String(value).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line;
}

/** ISO day as officials write it: 09/6/2023. */
export function dayVi(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}

const LONGEST_DEADLINE = 40;

/** The form's deadline as it stands, or, where it has several phases, the day that concerns this agency. */
export function deadlineOf(read: Read): string {
  const written = read.text('deadline');
  const due = read.text('due');
  return written.length > LONGEST_DEADLINE && due !== '' ? `ngày ${dayVi(due)}` : written;
}
