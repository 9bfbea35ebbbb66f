import { scanCitations } from '../../core/index.ts';
import type { Citation } from '../../core/citation/types.ts';
import { oneFile, parse } from '../arguments.ts';
import { EXIT } from '../failure.ts';
import { readInput } from '../files.ts';
import { tableLines } from '../table.ts';
import type { Io } from '../io.ts';
import type { Verb } from './verb.ts';

const toJson = ({ raw, kind, number, year, symbol, date, locator, name }: Citation): object => ({
  raw,
  kind,
  number,
  year,
  symbol,
  date,
  locator,
  ...(name === undefined ? {} : { name }),
});

/** One text a line; the line end that closes the last one opens no other. */
function textLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** Tables of texts write a line break inside a text as `\n`, since a line is one text. */
const withLineBreaks = (raw: string): string => raw.replace(/\\n/g, '\n');

const inputText = async (file: string, io: Io): Promise<string> =>
  file === '-' ? io.stdin() : new TextDecoder().decode(await readInput(file));

const asRow = ({ raw, kind, number, year, symbol, date }: Citation): string[] => [
  kind,
  [number, year, symbol].filter((part) => part !== null).join('/'),
  date ?? '',
  raw,
];

export const citations: Verb = {
  name: 'citations',
  usage: '[TỆP|-] [--json]',
  summary: 'tìm văn bản được viện dẫn trong mỗi dòng của một tệp văn bản',
  async run(args, io) {
    const { values, positionals } = parse(args, { json: { type: 'boolean' } });
    const file = positionals.length === 0 ? '-' : oneFile(positionals, 'citations');
    for (const raw of textLines(await inputText(file, io))) {
      const found = scanCitations(withLineBreaks(raw)).citations;
      if (values.json) io.out(JSON.stringify({ raw, citations: found.map(toJson) }));
      else tableLines(found.map(asRow)).forEach((line) => io.out(line));
    }
    return EXIT.ok;
  },
};
