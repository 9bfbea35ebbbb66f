import { cellRect, type ModelSheet } from '../../model/index.ts';
import { SCOPE } from '../access.ts';
import { ruleBuilder } from './conditional-format.ts';
import type { Env } from './env.ts';
import { makeRange } from './range.ts';
import { richTextBuilder } from './rich-text.ts';
import { makeSheet, modelOf, type SheetObject } from './sheet.ts';
import type { UiService } from './ui.ts';
import { validationBuilder } from './validation.ts';

/** One object a sheet, as long as the sheet lives. */
function sheetObjects(env: Env): (sheet: ModelSheet) => SheetObject {
  const objects = new WeakMap<ModelSheet, SheetObject>();
  return (sheet) => {
    const object = objects.get(sheet) ?? makeSheet(env, sheet);
    objects.set(sheet, object);
    return object;
  };
}

function spreadsheet(env: Env) {
  const { model } = env;
  const objectOf = sheetObjects(env);
  return env.strict.make('Spreadsheet', {
    getId: () => env.fileId,
    getSpreadsheetTimeZone: () => env.timeZone,
    getSheets: () => model.sheets.map(objectOf),
    getSheetByName: (name: string) => {
      // Google compares names exactly, the model without regard to case.
      const sheet = model.find(name);
      return sheet && sheet.name === name ? objectOf(sheet) : null;
    },
    getActiveSheet: () => objectOf(model.sheet(model.active)),
    getCurrentCell: () => {
      const { sheet: name, rect } = model.selection;
      const sheet = model.find(name);
      return sheet && makeRange(env, sheet, cellRect(rect.top, rect.left), () => objectOf(sheet));
    },
    insertSheet: (name: string, index?: number) => {
      const at = index ?? model.sheets.findIndex((sheet) => sheet.name === model.active) + 1;
      const sheet = model.addSheet(name, at, 'addin');
      model.select(name, cellRect(1, 1), 'addin');
      return objectOf(sheet);
    },
    deleteSheet: (sheet: unknown) => model.removeSheet(modelOf(sheet, 'Spreadsheet.deleteSheet').name, 'addin'),
  });
}

const ALL_FILES = ['openById', 'openByUrl', 'open', 'create'] as const;

export function spreadsheetApp(env: Env, ui: UiService): object {
  const file = spreadsheet(env);
  const { strict, access } = env;
  const thisFile =
    <T>(name: string, value: () => T) =>
    (): T => {
      access.needFile(`SpreadsheetApp.${name}`);
      if (
        !access.manifest.oauthScopes.some((scope) => scope === SCOPE.thisSpreadsheet || scope === SCOPE.allSpreadsheets)
      ) {
        access.needScope(`SpreadsheetApp.${name}`, SCOPE.thisSpreadsheet, SCOPE.allSpreadsheets);
      }
      if (env.trouble.busy) throw new Error("We're sorry, a server error occurred. Please wait a bit and try again.");
      return value();
    };
  return strict.make('SpreadsheetApp', {
    ...Object.fromEntries(
      ALL_FILES.map((name) => [name, () => access.needScope(`SpreadsheetApp.${name}`, SCOPE.allSpreadsheets)]),
    ),
    ProtectionType: strict.make('ProtectionType', { SHEET: 'SHEET', RANGE: 'RANGE' }),
    CopyPasteType: strict.make('CopyPasteType', {
      PASTE_FORMAT: 'PASTE_FORMAT',
      PASTE_DATA_VALIDATION: 'PASTE_DATA_VALIDATION',
    }),
    getUi: () => ui.object,
    getActiveSpreadsheet: thisFile('getActiveSpreadsheet', () => file),
    flush: thisFile('flush', () => undefined),
    newDataValidation: () => validationBuilder(env),
    newConditionalFormatRule: () => ruleBuilder(env),
    newRichTextValue: () => richTextBuilder(env),
  });
}
