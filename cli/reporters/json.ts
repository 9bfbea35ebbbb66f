import { toReport, toReportWithoutForm } from '../../core/index.ts';
import type { Checked } from '../check-file.ts';
import type { Io } from '../io.ts';
import { recognised } from '../recognised.ts';
import type { Reporter } from './reporter.ts';

function lineOf(checked: Checked): object {
  const { file } = checked;
  switch (checked.outcome) {
    case 'failed': {
      const { code, message } = checked.failure;
      return { file, error: { code, message } };
    }
    case 'no-form':
      return { ...toReportWithoutForm(file), reason: checked.result.reason, message: checked.message };
    case 'checked': {
      const { sheet } = checked.assessment;
      const more = { questions: sheet.questions, recognised: recognised(sheet, checked.otherSheets) };
      return { ...toReport(file, checked.assessment), ...more };
    }
  }
}

/** One line per file, of a fixed shape (CONTRACTS: command line). */
export const jsonReporter = (io: Io): Reporter => ({
  file: (checked) => io.out(JSON.stringify(lineOf(checked))),
  end: () => undefined,
});
