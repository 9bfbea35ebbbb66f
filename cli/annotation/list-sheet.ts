import { advise, fieldName } from '../../core/index.ts';
import type { Assessment, Issue, Question } from '../../core/index.ts';
import { neededHeight, OFFICIAL_PAGE, sheetLocation } from '../../workbook/index.ts';
import type { CellSpec, CellStyleSpec, RowSpec, SheetSpec } from '../../workbook/index.ts';
import { subjectLine, summaryLine, verdictLine } from '../check-table.ts';
import { capital, SEVERITIES, SEVERITY } from '../words.ts';
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
const WIDTHS = COLUMNS.map(([, width]) => width);
const FONT_SIZE = 12;
const QUESTION_FILL = 'E4DFEC';

const HEADER: CellStyleSpec = {
  bold: true,
  fill: 'D9D9D9',
  border: true,
  align: 'center',
  valign: 'center',
  wrap: true,
};
const BODY: CellStyleSpec = { border: true, valign: 'top', wrap: true, text: true };
const LINK: CellStyleSpec = { ...BODY, color: '0563C1', underline: true };

type Line = { texts: string[]; fill: string; cell: string | null };

const issueLine = (issue: Issue): Line => ({
  texts: [
    issue.rule,
    capital(SEVERITY[issue.severity]),
    issue.task ?? '',
    capital(fieldName(issue.field, 'vi')),
    issue.cell ?? '',
    advise(issue, 'vi'),
  ],
  fill: FILL[issue.severity],
  cell: issue.cell,
});

const questionLine = ({ subject, cell, candidates }: Question): Line => ({
  texts: [
    '',
    'Cần xác nhận',
    '',
    '',
    cell ?? '',
    `Chưa rõ “${subject}”, có thể là: ${candidates.map(({ value }) => value).join('; ')}.`,
  ],
  fill: QUESTION_FILL,
  cell,
});

function bodyRow({ texts, fill, cell }: Line, row: number): RowSpec {
  const cells = texts.map((content, n): CellSpec => {
    const style = n === 1 ? { ...BODY, fill } : n === 4 && cell ? LINK : BODY;
    return { column: n + 1, content, style };
  });
  const spec = { row, cells };
  return { ...spec, fittedHeight: neededHeight(spec, WIDTHS, FONT_SIZE) };
}

const textRow = (row: number, content: string, style: CellStyleSpec = {}): RowSpec => ({
  row,
  cells: [{ column: 1, content, style: { ...style, text: true } }],
});

/** The sheet in front of the copy: what a person reads on the screen, with a way to each cell. */
export function listSheet(file: string, assessment: Assessment): SheetSpec {
  const { sheet, issues } = assessment;
  const ranked = SEVERITIES.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  const lines = [...sheet.questions.map(questionLine), ...ranked.map(issueLine)];
  const head = [
    textRow(1, NAME, { bold: true, size: 14 }),
    textRow(2, `Tệp: ${file}`),
    ...[subjectLine, summaryLine, verdictLine].map((say, n) => textRow(3 + n, say(assessment))),
  ];
  const header = head.length + 2;
  const body = lines.map((line, n) => bodyRow(line, header + 1 + n));
  const titles = COLUMNS.map(([content], n) => ({ column: n + 1, content, style: HEADER }));
  return {
    name: NAME,
    widths: WIDTHS,
    rows: [...head, { row: header, cells: titles }, ...body],
    page: OFFICIAL_PAGE,
    frozenAt: `A${header + 1}`,
    filter: `A${header}:F${header + lines.length}`,
    links: lines.flatMap(({ cell }, n) =>
      cell === null ? [] : [{ cell: `E${header + 1 + n}`, location: sheetLocation(sheet.sheet, cell) }],
    ),
  };
}
