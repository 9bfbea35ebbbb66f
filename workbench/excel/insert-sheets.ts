import type { WorkbookModel } from '../model/index.ts';
import { copySheet } from '../model/index.ts';
import { fail } from './api/object.ts';

/** `insertWorksheetsFromBase64`: whole sheets of another workbook; a name that is taken gets a number. */
export function insertSheets(
  model: WorkbookModel,
  base64: string,
  wishes: Record<string, unknown>,
  open: (bytes: Uint8Array) => WorkbookModel,
): string[] {
  if (model.readOnly || model.structureProtected) fail('AccessDenied');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) fail('InvalidArgument');
  const other = open(new Uint8Array(Buffer.from(base64, 'base64')));
  const wanted = Array.isArray(wishes['sheetNamesToInsert'])
    ? (wishes['sheetNamesToInsert'] as string[])
    : other.sheets.map((sheet) => sheet.name);
  return wanted.map((name) => {
    const from = other.find(name) ?? fail('ItemNotFound');
    let free = from.name;
    for (let number = 2; model.find(free); number += 1) free = `${from.name} (${number})`;
    const sheet = copySheet(model, from, free, 'addin');
    for (const item of other.names) {
      const taken = model.names.some((known) => known.name.toLowerCase() === item.name.toLowerCase());
      if (!taken) model.names.push(item);
    }
    return sheet.id;
  });
}
