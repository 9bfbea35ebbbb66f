import type { Checked } from '../check-file.ts';
import { checkTable } from '../check-table.ts';
import type { Io } from '../io.ts';
import type { Reporter } from './reporter.ts';

/** Why a file could not be checked, on stderr. */
export function tellFailure(checked: Exclude<Checked, { outcome: 'checked' }>, io: Io): void {
  io.err(`${checked.file}: ${checked.outcome === 'failed' ? checked.failure.message : checked.message}`);
}

/** Everything about one file, for a person. */
export const tableReporter = (io: Io): Reporter => ({
  file(checked) {
    if (checked.outcome !== 'checked') tellFailure(checked, io);
    else checkTable(checked.file, checked.assessment, checked.otherSheets).forEach((line) => io.out(line));
  },
  end: () => undefined,
});
