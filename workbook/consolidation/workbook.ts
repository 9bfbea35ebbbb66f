import type { FormDefinition } from '../../core/form/types.ts';
import { FONT } from '../lists/looks.ts';
import { FORM_FONT } from '../write/form.ts';
import type { SheetSpec } from '../write/spec.ts';
import { writeSheets } from '../write/workbook.ts';
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

/** All agencies in one workbook: the form in its official layout, an overview, the full texts, where they come from. */
export function consolidationWorkbook(given: Consolidation): Uint8Array {
  const { form, agencies, reportDate, first, more = [] } = given;
  const texts = textsSheet(form, agencies);
  const lists = [overviewSheet(form, agencies, texts.places, reportDate), texts.sheet].map(inListSize);
  const official = [officialSheet(form, agencies), ...more.map(inListSize)];
  const sources = inListSize(sourcesSheet(form, agencies, given.sources));
  const sheets = first === 'official' ? [...official, ...lists, sources] : [...lists, ...official, sources];
  return writeSheets({ font: FORM_FONT, sheets });
}

const inListSize = (sheet: SheetSpec): SheetSpec => ({ ...sheet, size: FONT.size });
