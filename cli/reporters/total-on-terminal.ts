import type { Io } from '../io.ts';
import type { Reporter } from './reporter.ts';
import { Totals } from './totals.ts';

/** Where a person watches, the total goes to stderr: stdout is for the program that reads it. */
export function withTotalOnTerminal(reporter: Reporter, io: Io): Reporter {
  if (!io.progress) return reporter;
  const totals = new Totals();
  return {
    file(checked) {
      totals.add(checked);
      reporter.file(checked);
    },
    end() {
      reporter.end();
      io.err(totals.text());
    },
  };
}
