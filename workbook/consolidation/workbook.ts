import type { FormDefinition } from '../../core/form/types.ts';
import { explain } from '../../core/issues/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import { FONT } from '../lists/looks.ts';
import { FORM_FONT } from '../write/form.ts';
import type { SheetSpec } from '../write/spec.ts';
import { writeSheets } from '../write/workbook.ts';
import { layoutIssues } from './layout-of.ts';
import { officialSheet } from './official-sheet.ts';
import { overviewSheet } from './overview-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';
import type { SourcesHead } from './sources-sheet.ts';
import { textsSheet } from './texts-sheet.ts';
import type { AgencyAnswers } from './types.ts';

export type Consolidation = {
  form: FormDefinition;
  /** In the order in which they are to stand. */
  agencies: AgencyAnswers[];
  /** ISO day; null = each agency's own. */
  reportDate: string | null;
  sources: SourcesHead;
  /** What the workbook opens with. */
  first: 'official' | 'overview';
  /** Sheets that stand after the official one. */
  more?: SheetSpec[];
};

export type ConsolidatedWorkbook = {
  bytes: Uint8Array;
  /** Of; they stand in the workbook, too. */
  layout: Issue[];
};

/** All agencies in one workbook: the form in its official layout, an overview, the full texts, where they come from. */
export function consolidationWorkbook(given: Consolidation): ConsolidatedWorkbook {
  const { form, agencies, reportDate, first, more = [] } = given;
  const texts = textsSheet(form, agencies);
  const lists = [overviewSheet(form, agencies, texts.places, reportDate), texts.sheet].map(inListSize);
  const consolidated = officialSheet(form, agencies);
  const layout = layoutIssues(form, { font: FORM_FONT, sheets: [consolidated] });
  const official = [consolidated, ...more.map(inListSize)];
  const head = [...given.sources.head, ...layoutLines(layout)];
  const sources = inListSize(sourcesSheet(form, agencies, { ...given.sources, head }));
  const sheets = first === 'official' ? [...official, ...lists, sources] : [...lists, ...official, sources];
  return { bytes: writeSheets({ font: FORM_FONT, sheets }), layout };
}

const layoutLines = (layout: Issue[]): string[] =>
  layout.length === 0
    ? ['Thể thức trang Phụ lục IV: đã kiểm tra theo Nghị định 30/2020/NĐ-CP (X-01, X-02), không có điểm phải sửa.']
    : [
        'Thể thức trang Phụ lục IV, còn các điểm sau:',
        ...layout.map((issue) => `${issue.rule}: ${explain(issue, 'vi')}`),
      ];

const inListSize = (sheet: SheetSpec): SheetSpec => ({ ...sheet, size: FONT.size });
