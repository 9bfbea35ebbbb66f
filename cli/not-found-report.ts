import type { ReadResult } from '../core/read-form/types.ts';
import type { Summary } from '../core/summary/types.ts';
import { notFoundMessage } from './form-file.ts';

const NOTHING: Summary = {
  tasks: 0,
  inScope: 0,
  completed: 0,
  inProgress: 0,
  notStarted: 0,
  notApplicable: 0,
  unreported: 0,
  unclear: 0,
  byStatus: { sufficient: 0, 'needs-completion': 0, none: 0, missing: 0 },
  errors: 0,
  warnings: 0,
  infos: 0,
};

/** The JSON line of a workbook in which no sheet is the form. */
export function notFoundReport(file: string, result: Extract<ReadResult, { ok: false }>): object {
  return {
    file,
    form: null,
    sheet: null,
    agency: null,
    rows: [],
    issues: [],
    summary: NOTHING,
    reason: result.reason,
    message: notFoundMessage(result),
  };
}
