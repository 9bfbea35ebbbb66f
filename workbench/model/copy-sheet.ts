import type { ModelSheet } from './sheet.ts';
import type { Who } from './types.ts';
import type { WorkbookModel } from './workbook.ts';
import { originOf, setOrigin } from './origin.ts';

/** Brings a sheet of another workbook in at the end, whole. */
export function copySheet(model: WorkbookModel, from: ModelSheet, name: string, who: Who): ModelSheet {
  const sheet = model.addSheet(name, model.sheets.length, who);
  sheet.visibility = from.visibility;
  sheet.isProtected = from.isProtected;
  sheet.restore(from.snapshot());
  const origin = originOf(from);
  if (origin) setOrigin(sheet, origin);
  return sheet;
}
