import type { ModelSheet, Visibility } from '../../model/index.ts';
import { cellRect, MAX_COL, MAX_ROW, parseRect } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, navigation, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireStructure, text } from './context.ts';
import { range } from './range.ts';

const VISIBILITY: Record<Visibility, string> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

export function worksheet(ctx: ApiContext, sheet: ModelSheet): ApiObject {
  const { model } = ctx;
  const next = (only: unknown): ModelSheet | undefined =>
    model.sheets
      .slice(model.sheets.indexOf(sheet) + 1)
      .find((other) => only !== true || other.visibility === 'visible');
  return object({
    type: 'Worksheet',
    identity: () => ({ Id: sheet.id }),
    alive: () => {
      if (!model.sheets.includes(sheet)) fail('ItemNotFound');
    },
    members: {
      Id: property(() => sheet.id),
      Name: property(
        () => sheet.name,
        (value) => {
          requireStructure(ctx);
          model.renameSheet(sheet.name, text(value), 'addin');
        },
      ),
      Visibility: property(
        () => VISIBILITY[sheet.visibility],
        (value) => {
          requireStructure(ctx);
          const found = (Object.keys(VISIBILITY) as Visibility[]).find((key) => VISIBILITY[key] === value);
          sheet.visibility = found ?? fail('InvalidArgument');
          model.emit({ kind: 'sheets', who: 'addin' });
        },
      ),
      Protection: navigation(
        () =>
          object({
            type: 'WorksheetProtection',
            members: { Protected: property(() => sheet.isProtected, undefined, '1.2') },
          }),
        '1.2',
      ),
      AutoFilter: navigation(
        () =>
          object({
            type: 'AutoFilter',
            members: {
              Enabled: property(() => sheet.state.filter !== null, undefined, '1.9'),
              IsDataFiltered: property(() => sheet.state.filter?.hiding === true, undefined, '1.9'),
            },
          }),
        '1.9',
      ),
      Activate: method(() => {
        if (sheet.visibility !== 'visible') fail('InvalidOperation', 'A hidden sheet cannot be activated.');
        model.select(sheet.name, model.selection.sheet === sheet.name ? model.selection.rect : cellRect(1, 1), 'addin');
      }),
      GetRange: method(([address]) => range(ctx, sheet, rectOf(address))),
      GetUsedRangeOrNullObject: method(([valuesOnly]) => {
        const used = sheet.usedRect(valuesOnly === true);
        return used && range(ctx, sheet, used);
      }, '1.4'),
      GetNextOrNullObject: method(([only]) => {
        const found = next(only);
        return found ? worksheet(ctx, found) : null;
      }, '1.5'),
      Delete: method(() => {
        requireStructure(ctx);
        model.removeSheet(sheet.name, 'addin');
      }),
    },
  });
}

function rectOf(address: unknown): NonNullable<ReturnType<typeof parseRect>> {
  if (address === null || address === undefined) return { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COL };
  const rows = /^(\d+):(\d+)$/.exec(String(address));
  if (rows) return { top: Number(rows[1]), left: 1, bottom: Number(rows[2]), right: MAX_COL };
  return parseRect(text(address)) ?? fail('InvalidArgument');
}
