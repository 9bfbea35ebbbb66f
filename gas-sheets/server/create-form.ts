import { COLUMNS, FormDefinition } from '../../core/form/types.ts';
import { form as formJson } from '../../seeds/index.ts';
import type { Answers } from '../door/contract.ts';
import { layOut } from './form-layout.ts';
import type { FormLayout } from './form-layout.ts';
import { withRevision } from './revision.ts';
import { activeSpreadsheet, underLock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const NAME = 'Phụ lục IV';
/** Pixels; together one A4 landscape page. */
const WIDTHS = [40, 330, 120, 100, 220, 220, 160];
const LAST = COLUMNS.length;
const BASIS = COLUMNS.indexOf('basis') + 1;

function freeName(): string {
  const spreadsheet = activeSpreadsheet();
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? NAME : `${NAME} (${number})`;
    if (!spreadsheet.getSheetByName(name)) return name;
  }
}

function fill(sheet: Sheet, { lines }: FormLayout): void {
  sheet
    .getRange(1, 1, lines.length, LAST)
    .setNumberFormat('@')
    .setValues(lines)
    .setFontFamily('Times New Roman')
    .setFontSize(11)
    .setVerticalAlignment('top')
    .setWrap(true);
  WIDTHS.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
}

function dress(sheet: Sheet, layout: FormLayout): void {
  const { titleRows, headerRow, groupRows, body, footnoteRows } = layout;
  titleRows.forEach(({ row, role }) => {
    const title = sheet.getRange(row, 1, 1, LAST).merge().setHorizontalAlignment('center');
    if (role === 'annex' || role === 'title') title.setFontWeight('bold');
    if (role === 'reference') title.setFontStyle('italic');
  });
  sheet
    .getRange(headerRow, 1, 1, LAST)
    .setHorizontalAlignment('center')
    .setVerticalAlignment('middle')
    .setFontWeight('bold');
  sheet.getRange(body.top, 1, body.bottom - body.top + 1, 1).setHorizontalAlignment('center');
  groupRows.forEach((row) => {
    sheet.getRange(row, 1, 1, LAST).setFontWeight('bold');
  });
  sheet.getRange(headerRow, 1, body.bottom - headerRow + 1, LAST).setBorder(true, true, true, true, true, true);
  footnoteRows.forEach((row) => {
    sheet.getRange(row, 1, 1, LAST).merge().setFontSize(10);
  });
  sheet.setFrozenRows(headerRow);
}

/** The three phrases of the form over column 6; anything else may be typed beside them. */
function offerStatuses(sheet: Sheet, { body }: FormLayout, form: FormDefinition): void {
  const phrases = form.statuses.map(({ phrase }) => phrase);
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(phrases, true).setAllowInvalid(true).build();
  sheet.getRange(body.top, BASIS, body.bottom - body.top + 1, 1).setDataValidation(rule);
}

/** Apps Script cannot insert an .xlsx, so the official blank form is written cell by cell, in one batch. */
export function createForm(): Answers['createForm'] {
  const form = FormDefinition.parse(formJson);
  const layout = layOut(form);
  const { value, revision } = underLock(() =>
    withRevision(() => {
      const sheet = activeSpreadsheet().insertSheet(freeName(), activeSpreadsheet().getSheets().length);
      const missing = layout.lines.length - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      fill(sheet, layout);
      dress(sheet, layout);
      offerStatuses(sheet, layout, form);
      sheet.activate();
      return sheet.getName();
    }),
  );
  return { sheet: value, revision };
}
