import { readFileSync } from 'node:fs';

/**
 * Citations as they occur in public legal texts, labelled by machine and read through. Columns: the text (`\n` = line
 * break); what it must give (`one`, `draft`, `none`, or how many); the parts of the one; writing traits. Every label was compared with what is read; no wrong one was found.
 */
export type Labelled = {
  text: string;
  expect: string;
  kind: string;
  number: string | null;
  year: string | null;
  symbol: string | null;
  date: string | null;
  locator: string | null;
  traits: string;
};

export function labelledRows(): Labelled[] {
  const lines = readFileSync(new URL('./labelled.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [text = '', expect = '', kind = '', ...rest] = line.split('\t');
    const [number, year, symbol, date, locator] = rest.map((part) => part || null);
    return {
      text: text.replace(/\\n/g, '\n'),
      expect,
      kind,
      number: number ?? null,
      year: year ?? null,
      symbol: symbol ?? null,
      date: date ?? null,
      locator: locator ?? null,
      traits: rest[5] ?? '',
    };
  });
}
