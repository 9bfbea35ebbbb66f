import { compareVi } from '../../core/index.ts';
import { writeSheets } from '../../workbook/index.ts';
import { FONT } from '../../workbook/index.ts';
import { agencyColumn } from './agency-column.ts';
import type { Consolidated } from './consolidate.ts';
import { overviewSheet } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import type { AgencySources } from './source.ts';
import { textsSheet } from './texts-sheet.ts';

/** Agencies side by side: an overview with tasks down and agencies across, the full texts, and where they come from. */
export function manyAgencies(parts: [AgencySources, Consolidated][], reportDate: string): Uint8Array {
  const columns = parts
    .map(([group, consolidated]) => agencyColumn(group, consolidated, reportDate))
    .sort((a, b) => compareVi(a.group.name, b.group.name));
  const texts = textsSheet(columns);
  const sheets = [overviewSheet(columns, texts.places, reportDate), texts.sheet, sourcesSheet(columns)];
  return writeSheets({ font: FONT, sheets });
}
