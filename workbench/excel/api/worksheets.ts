import type { ModelSheet } from '../../model/index.ts';
import { Refusal } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, object } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireStructure } from './context.ts';
import { worksheet } from './worksheet.ts';

/** Event numbers of office.js. */
const EVENTS: Record<string, { event: number; since: string }> = {
  DataChanged: { event: 10, since: '1.9' },
  SelectionChanged: { event: 14, since: '1.9' },
};

export function worksheets(ctx: ApiContext): ApiObject {
  const { model } = ctx;
  const find = (key: unknown): ModelSheet | null =>
    model.sheets.find((sheet) => sheet.id === key) ?? model.find(String(key));
  const visible = (only: unknown): ModelSheet[] =>
    model.sheets.filter((sheet) => only !== true || sheet.visibility === 'visible');
  const registrations = Object.entries(EVENTS).flatMap(([name, { event, since }]) =>
    [true, false].map(
      (on) =>
        [
          `_${on ? 'Register' : 'Unregister'}${name}Event`,
          method(() => ctx.subscribe(event, 'Workbook', on), since),
        ] as const,
    ),
  );
  return object({
    type: 'WorksheetCollection',
    items: () => model.sheets.map((sheet) => worksheet(ctx, sheet)),
    members: {
      GetItem: method(([key]) => {
        const sheet = find(key);
        return sheet ? worksheet(ctx, sheet) : fail('ItemNotFound');
      }),
      GetItemOrNullObject: method(([key]) => {
        const sheet = find(key);
        return sheet && worksheet(ctx, sheet);
      }, '1.4'),
      GetActiveWorksheet: method(() => worksheet(ctx, model.sheet(model.active))),
      GetFirst: method(([only]) => worksheet(ctx, visible(only)[0]!), '1.5'),
      Add: method(([name]) => {
        requireStructure(ctx);
        try {
          return worksheet(
            ctx,
            model.addSheet(
              name === null || name === undefined ? freshName(ctx) : String(name),
              model.sheets.length,
              'addin',
            ),
          );
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          return fail(error.code === 'name-taken' ? 'ItemAlreadyExists' : 'InvalidArgument');
        }
      }),
      ...Object.fromEntries(registrations),
    },
  });
}

function freshName(ctx: ApiContext): string {
  let number = ctx.model.sheets.length + 1;
  while (ctx.model.find(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
