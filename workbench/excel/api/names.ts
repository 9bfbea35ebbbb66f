import type { DefinedName } from '../../model/index.ts';
import { quoteSheet } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, isObject, method, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireWritable, text } from './context.ts';
import { placeOf } from './range.ts';

export function names(ctx: ApiContext): ApiObject {
  const { model } = ctx;
  const find = (name: unknown): DefinedName | undefined =>
    model.names.find((item) => item.name.toLowerCase() === text(name).toLowerCase());
  return object({
    type: 'NamedItemCollection',
    items: () => model.names.map((item) => namedItem(ctx, item)),
    members: {
      GetItemOrNullObject: method(([name]) => {
        const found = find(name);
        return found ? namedItem(ctx, found) : null;
      }, '1.4'),
      Add: method(([name, reference]) => {
        requireWritable(ctx);
        if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text(name))) fail('InvalidArgument');
        if (find(name)) fail('ItemAlreadyExists');
        const item = { name: text(name), formula: formulaOf(reference), visible: true };
        model.names.push(item);
        model.emit({ kind: 'document', who: 'addin' });
        return namedItem(ctx, item);
      }, '1.4'),
    },
  });
}

/** A Range or a formula text. */
function formulaOf(reference: unknown): string {
  if (!isObject(reference)) return text(reference);
  const { sheet, rect } = placeOf(reference) ?? fail('InvalidArgument');
  const corner = (row: number, col: number): string => {
    let letters = '';
    for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    return `$${letters}$${row}`;
  };
  return `=${quoteSheet(sheet.name)}!${corner(rect.top, rect.left)}:${corner(rect.bottom, rect.right)}`;
}

function namedItem(ctx: ApiContext, item: DefinedName): ApiObject {
  return object({
    type: 'NamedItem',
    members: {
      Name: property(() => item.name),
      Formula: property(() => item.formula, undefined, '1.7'),
      Visible: property(
        () => item.visible,
        (value) => {
          item.visible = value === true;
        },
      ),
      Delete: method(() => {
        requireWritable(ctx);
        ctx.model.names.splice(ctx.model.names.indexOf(item), 1);
      }, '1.4'),
    },
  });
}
