import type { Checked } from '../check-file.ts';
import { agencyText } from '../../core/report/index.ts';
import type { Io } from '../io.ts';
import type { Reporter } from './reporter.ts';
import { tellFailure } from './table.ts';
import { Totals } from './totals.ts';

/** Wide enough for the counts of a form in which everything is wrong. */
const COUNT_WIDTH = 4;

function line({ file, assessment }: Extract<Checked, { outcome: 'checked' }>): string {
  const { errors, warnings } = assessment.summary;
  const counts = `${String(errors).padStart(COUNT_WIDTH)} lỗi ${String(warnings).padStart(COUNT_WIDTH)} cảnh báo`;
  const open = assessment.sheet.questions.length;
  return `${counts}  ${file} – ${agencyText(assessment)}${open > 0 ? ` · cần xác nhận ${open} chỗ` : ''}`;
}

/** A line per file and a total: for those who get a hundred files. */
export function linesReporter(io: Io): Reporter {
  const totals = new Totals();
  return {
    file(checked) {
      totals.add(checked);
      if (checked.outcome === 'checked') io.out(line(checked));
      else tellFailure(checked, io);
    },
    end: () => io.out(totals.text()),
  };
}
