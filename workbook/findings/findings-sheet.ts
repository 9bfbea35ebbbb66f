import { advise, fieldName } from '../../core/index.ts';
import type { Assessment, Issue, Question } from '../../core/index.ts';
import { capital, SEVERITIES, SEVERITY, subjectLine, summaryLine, verdictLine } from '../../core/report/index.ts';
import { listSheet } from '../lists/list-sheet.ts';
import type { ListCell } from '../lists/list-sheet.ts';
import { COLOR } from '../lists/looks.ts';
import { sheetLocation } from '../write/sheet-name.ts';
import type { SheetSpec } from '../write/spec.ts';
import { FILL } from './marks.ts';

const NAME = 'Kết quả kiểm tra';
const COLUMNS: [title: string, width: number][] = [
  ['Quy tắc', 10],
  ['Mức độ', 15],
  ['Nhiệm vụ', 11],
  ['Vị trí', 24],
  ['Ô', 8],
  ['Nội dung', 90],
];

type Finding = { rule: string; level: ListCell; task: string; place: string; cell: string | null; sentence: string };

const ofIssue = (issue: Issue): Finding => ({
  rule: issue.rule,
  level: { text: capital(SEVERITY[issue.severity]), fill: FILL[issue.severity] },
  task: issue.task ?? '',
  place: capital(fieldName(issue.field, 'vi')),
  cell: issue.cell,
  sentence: advise(issue, 'vi'),
});

const ofQuestion = ({ subject, cell, candidates }: Question): Finding => ({
  rule: '',
  level: { text: 'Cần xác nhận', fill: COLOR.violet },
  task: '',
  place: '',
  cell,
  sentence: `Chưa rõ “${subject}”, có thể là: ${candidates.map(({ value }) => value).join('; ')}.`,
});

function lineOf({ rule, level, task, place, cell, sentence }: Finding, sheet: string): ListCell[] {
  const where: ListCell = cell === null ? { text: '' } : { text: cell, location: sheetLocation(sheet, cell) };
  return [{ text: rule }, level, { text: task }, { text: place }, where, { text: sentence }];
}

/** The sheet in front of the copy: questions, then findings with the gravest first, and a way to each cell. */
export function findingsSheet(file: string, assessment: Assessment): SheetSpec {
  const { sheet, issues } = assessment;
  const ranked = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const findings = [...sheet.questions.map(ofQuestion), ...ranked.map(ofIssue)];
  return listSheet({
    name: NAME,
    head: [NAME, `Tệp: ${file}`, ...[subjectLine, summaryLine, verdictLine].map((say) => say(assessment))],
    columns: COLUMNS,
    lines: findings.map((finding) => lineOf(finding, sheet.sheet)),
  });
}
