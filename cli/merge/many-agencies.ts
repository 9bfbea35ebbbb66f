import { compareVi } from '../../core/index.ts';
import type { AssessedRow, Assessment, TaskId } from '../../core/index.ts';
import { writeSheets } from '../../workbook/index.ts';
import type { Consolidated } from './consolidate.ts';
import { consolidatedForm } from './one-agency.ts';
import { overviewSheet } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import type { AgencySources } from './source.ts';
import { textsSheet } from './texts-sheet.ts';
import { FONT } from '../sheets/looks.ts';

/** One agency as the coordinating body sees it: its consolidated sheet, assessed. */
export type AgencyColumn = {
  group: AgencySources;
  consolidated: Consolidated;
  assessment: Assessment;
  row(task: TaskId): AssessedRow | undefined;
};

function columnOf(group: AgencySources, consolidated: Consolidated, reportDate: string): AgencyColumn {
  const [only] = group.sources;
  const assessment =
    group.sources.length === 1 ? only!.assessment : consolidatedForm(group, consolidated, reportDate).assessment;
  const rows = new Map(assessment.rows.map((row) => [row.task.id, row]));
  return { group, consolidated, assessment, row: (task) => rows.get(task) };
}

/** Agencies side by side: an overview with tasks down and agencies across, the full texts, and where they come from. */
export function manyAgencies(parts: [AgencySources, Consolidated][], reportDate: string): Uint8Array {
  const columns = parts
    .map(([group, consolidated]) => columnOf(group, consolidated, reportDate))
    .sort((a, b) => compareVi(a.group.name, b.group.name));
  const texts = textsSheet(columns);
  const sheets = [overviewSheet(columns, texts.places, reportDate), texts.sheet, sourcesSheet(columns)];
  return writeSheets({ font: FONT, sheets });
}
