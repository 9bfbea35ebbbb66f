import { basename } from 'node:path';
import { assess, fieldName, readForm, sameText } from '../../core/index.ts';
import type { Assessment } from '../../core/index.ts';
import {
  annotateWorkbook,
  COLOR,
  formWorkbook,
  layoutIssues,
  listSheet,
  openWorkbook,
  sheetLocation,
  toBook,
  writeSheets,
} from '../../workbook/index.ts';
import type {
  AgencySources,
  Conflict,
  Consolidated,
  ConsolidatedWorkbook,
  Dropped,
  ListCell,
  SheetSpec,
} from '../../workbook/index.ts';
import { contextOn, form, legacyLetters } from '../seeds.ts';
import { capital } from '../../core/report/index.ts';

const NAME = 'Kết quả hợp nhất';
const COLUMNS: [title: string, width: number][] = [
  ['Nhiệm vụ', 11],
  ['Vị trí', 26],
  ['Ô', 8],
  ['Nguồn', 34],
  ['Nội dung', 90],
];

/** As the sheets write it if they agree, else the agency's own name (sheets of several units of it). */
function agencyLine({ name, sources }: AgencySources): string {
  const [first, ...others] = sources.map(({ assessment }) => assessment.sheet.agency.raw ?? '');
  return others.every((raw) => sameText(raw, first!)) ? first!.trim() : name;
}

/** The consolidated form, and the same as it is read again. */
export function consolidatedForm(
  group: AgencySources,
  { texts }: Consolidated,
  reportDate: string,
): ConsolidatedWorkbook & { assessment: Assessment } {
  const workbook = formWorkbook(form, { agency: agencyLine(group), texts });
  const bytes = writeSheets(workbook);
  const result = readForm(toBook(openWorkbook(bytes)), form, { letters: legacyLetters });
  if (!result.ok) throw new Error('the form that we wrote is not recognised');
  const layout = layoutIssues(form, workbook);
  return { bytes, layout, assessment: assess(result.sheet, contextOn(reportDate)) };
}

type Marked = { conflict: Conflict; cell: string };

function conflictLines({ conflict, cell }: Marked, sheet: string): ListCell[][] {
  const { task, field, versions } = conflict;
  return versions.map((version) => [
    { text: task },
    { text: capital(fieldName(field, 'vi')), fill: COLOR.red },
    { text: cell, location: sheetLocation(sheet, cell) },
    { text: `${basename(version.file)}${version.cell ? `, ô ${version.cell}` : ''}` },
    { text: version.text },
  ]);
}

const droppedLine = ({ file, kind, row, task, text }: Dropped): ListCell[] => [
  { text: task ?? '' },
  { text: kind === 'foreign' ? 'Dòng ngoài biểu mẫu, chưa đưa vào' : 'Dòng lặp, chưa đưa vào', fill: COLOR.yellow },
  { text: '' },
  { text: `${basename(file)}, dòng ${row}` },
  { text },
];

function resultSheet(group: AgencySources, marked: Marked[], dropped: Dropped[], sheet: string): SheetSpec {
  return listSheet({
    name: NAME,
    head: [
      NAME,
      `Cơ quan: ${group.name}`,
      `Nguồn: ${group.sources.map(({ file }) => basename(file)).join('; ')}`,
      `${marked.length} ô có nội dung khác nhau giữa các tệp: ô giữ đủ các bản, đề nghị chọn một. ${dropped.length} dòng chưa đưa vào.`,
    ],
    columns: COLUMNS,
    lines: [...marked.flatMap((mark) => conflictLines(mark, sheet)), ...dropped.map(droppedLine)],
  });
}

/** One consolidated form; where something is left to a person, the cells are marked and a sheet in front says what. */
export function oneAgency(group: AgencySources, consolidated: Consolidated, reportDate: string): ConsolidatedWorkbook {
  const { bytes, layout, assessment } = consolidatedForm(group, consolidated, reportDate);
  const { conflicts, dropped } = consolidated;
  if (conflicts.length + dropped.length === 0) return { bytes, layout };
  const { sheet } = assessment;
  const marked = conflicts.flatMap((conflict): Marked[] => {
    const cell = sheet.rows.find(({ task }) => task === conflict.task)?.cells[conflict.field];
    return cell ? [{ conflict, cell }] : [];
  });
  const told = annotateWorkbook(bytes, {
    sheet: sheet.sheet,
    marks: marked.map(({ cell, conflict }) => ({
      cell,
      fill: COLOR.red,
      note: `Căn Cứ:\n${conflict.versions.length} tệp ghi khác nhau. Đề nghị giữ một bản, xóa bản còn lại và tên tệp trong ngoặc vuông.`,
    })),
    first: resultSheet(group, marked, dropped, sheet.sheet),
  });
  return { bytes: told, layout };
}
