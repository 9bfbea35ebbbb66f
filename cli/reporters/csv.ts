import { advise, fieldName } from '../../core/index.ts';
import type { Checked } from '../check-file.ts';
import { CSV_START, csvLine } from '../csv.ts';
import type { Io } from '../io.ts';
import { SEVERITY } from '../../core/report/index.ts';
import type { Reporter } from './reporter.ts';

const HEADER = ['Tệp', 'Trang tính', 'Cơ quan', 'Quy tắc', 'Mức độ', 'Nhiệm vụ', 'Vị trí', 'Ô', 'Nội dung'];

function records(checked: Checked): string[][] {
  const { file } = checked;
  if (checked.outcome !== 'checked') {
    const message = checked.outcome === 'failed' ? checked.failure.message : checked.message;
    return [[file, '', '', '', 'không kiểm tra được', '', '', '', message]];
  }
  const { sheet, agency, issues } = checked.assessment;
  const from = [file, sheet.sheet, agency?.name ?? sheet.agency.raw ?? ''];
  return issues.map((issue) => [
    ...from,
    issue.rule,
    SEVERITY[issue.severity],
    issue.task ?? '',
    fieldName(issue.field, 'vi'),
    issue.cell ?? '',
    advise(issue, 'vi'),
  ]);
}

/** One record per finding, and one for each file that could not be checked. */
export function csvReporter(io: Io): Reporter {
  let head = CSV_START + csvLine(HEADER);
  return {
    file(checked) {
      if (head !== '') io.out(head);
      head = '';
      records(checked).forEach((record) => io.out(csvLine(record)));
    },
    end: () => undefined,
  };
}
