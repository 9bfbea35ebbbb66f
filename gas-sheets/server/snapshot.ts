import { blockOver } from './block.ts';
import type { Place } from './block.ts';
import { isDate } from './dates.ts';
import { writeText } from './text-writer.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What stood in these cells before a patch; answers the way back to it. */
export function snapshot(sheet: Sheet, places: Place[]): () => void {
  if (places.length === 0) return () => undefined;
  const block = blockOver(sheet, places);
  const values = block.range.getValues() as unknown[][];
  const formulas = block.range.getFormulas();
  const formats = block.range.getNumberFormats();
  return () =>
    places.forEach((place) => {
      const range = sheet.getRange(place.row, place.col);
      const value = block.of(values, place);
      const formula = block.of(formulas, place);
      try {
        if (formula) range.setFormula(formula);
        else if (typeof value === 'string' && value !== '') writeText(range, value);
        else range.setValue(isDate(value) ? value : (value as string | number | boolean));
        range.setNumberFormat(block.of(formats, place) ?? 'General');
      } catch {
        // The very cell that Sheets refused to write: nothing of ours stands there.
      }
    });
}
