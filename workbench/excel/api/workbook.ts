import type { ApiObject } from './object.ts';
import { method, navigation, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { worksheets } from './worksheets.ts';
import { names } from './names.ts';
import { customXmlParts } from './custom-xml.ts';
import { range } from './range.ts';

/** The root of every batch. */
export function workbook(ctx: ApiContext): ApiObject {
  const { model } = ctx;
  return object({
    type: 'Workbook',
    members: {
      Worksheets: navigation(() => worksheets(ctx)),
      Names: navigation(() => names(ctx), '1.1'),
      CustomXmlParts: navigation(() => customXmlParts(ctx), '1.5'),
      Protection: navigation(
        () =>
          object({
            type: 'WorkbookProtection',
            members: { Protected: property(() => model.structureProtected, undefined, '1.7') },
          }),
        '1.7',
      ),
      ReadOnly: property(() => model.readOnly, undefined, '1.8'),
      IsDirty: property(() => model.dirty, undefined, '1.9'),
      GetSelectedRange: method(() => range(ctx, model.sheet(model.selection.sheet), model.selection.rect)),
      InsertWorksheetsFromBase64: method(
        ([base64, options]) => ctx.insertSheets(String(base64), (options ?? {}) as Record<string, unknown>),
        '1.13',
      ),
      // Sent after every run; nothing is held here that would have to be let go.
      _RemoveReference: method(() => null),
    },
  });
}
