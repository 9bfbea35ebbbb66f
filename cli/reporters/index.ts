import { misuse } from '../failure.ts';
import type { Io } from '../io.ts';
import { csvReporter } from './csv.ts';
import { jsonReporter } from './json.ts';
import { linesReporter } from './lines.ts';
import type { Reporter } from './reporter.ts';
import { sarifReporter } from './sarif.ts';
import { tableReporter } from './table.ts';
import { withTotalOnTerminal } from './total-on-terminal.ts';

const MACHINE = { json: jsonReporter, csv: csvReporter, sarif: sarifReporter };
export const FORMATS = Object.keys(MACHINE).join('|');
const isFormat = (name: string): name is keyof typeof MACHINE => Object.hasOwn(MACHINE, name);

/** What `--format` and `--json` ask for; without them one file is told in full, several a line each. */
export function reporterFor({ format, json }: { format?: string; json?: boolean }, files: number, io: Io): Reporter {
  const name = format ?? (json ? 'json' : undefined);
  if (name === undefined) return files === 1 ? tableReporter(io) : linesReporter(io);
  if (!isFormat(name)) throw misuse(`Không có dạng kết quả “${name}”: chỉ có ${FORMATS.replaceAll('|', ', ')}.`);
  if (json && name !== 'json') throw misuse('Chỉ dùng một trong hai: --json hoặc --format.');
  return files === 1 ? MACHINE[name](io) : withTotalOnTerminal(MACHINE[name](io), io);
}
