import type { Rect } from '../../../core/grid/types.ts';
import type { ConditionalMark, ModelSheet } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, navigation, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireUnprotected, text } from './context.ts';

/** The conditional formats over a range; only those by formula are modelled. */
export function conditionalFormats(ctx: ApiContext, sheet: ModelSheet, rect: Rect): ApiObject {
  const here = (): ConditionalMark[] =>
    sheet.state.marks.filter((mark) => mark.ranges.some((range) => overlaps(range, rect)));
  return object({
    type: 'ConditionalFormatCollection',
    items: () => here().map((mark) => conditionalFormat(ctx, sheet, mark.id)),
    members: {
      Add: method(([type]) => {
        requireUnprotected(ctx, sheet);
        if (type !== 'Custom')
          fail('ApiNotFound', `The stand-in does not know the conditional format ${String(type)}.`);
        const id = `{${ctx.model.nextId()}}`;
        sheet.state.marks = [...sheet.state.marks, { id, ranges: [rect], formula: '', fill: null, color: null }];
        ctx.model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
        return conditionalFormat(ctx, sheet, id);
      }, '1.6'),
      GetItem: method(
        ([id]) =>
          here().some((mark) => mark.id === id) ? conditionalFormat(ctx, sheet, text(id)) : fail('ItemNotFound'),
        '1.6',
      ),
      GetItemOrNullObject: method(
        ([id]) => (here().some((mark) => mark.id === id) ? conditionalFormat(ctx, sheet, text(id)) : null),
        '1.14',
      ),
    },
  });
}

function conditionalFormat(ctx: ApiContext, sheet: ModelSheet, id: string): ApiObject {
  const find = (): ConditionalMark => sheet.state.marks.find((mark) => mark.id === id) ?? fail('ItemNotFound');
  const change = (part: Partial<ConditionalMark>): void => {
    requireUnprotected(ctx, sheet);
    sheet.state.marks = sheet.state.marks.map((mark) => (mark.id === id ? { ...mark, ...part } : mark));
  };
  const colour = (key: 'fill' | 'color', type: string): ApiObject =>
    object({
      type,
      members: {
        Color: property(
          () => find()[key],
          (value) => change({ [key]: text(value) }),
          '1.6',
        ),
      },
    });
  const custom = (): ApiObject =>
    object({
      type: 'CustomConditionalFormat',
      members: {
        Rule: navigation(
          () =>
            object({
              type: 'ConditionalFormatRule',
              members: {
                Formula: property(
                  () => find().formula,
                  (value) => change({ formula: text(value) }),
                  '1.6',
                ),
              },
            }),
          '1.6',
        ),
        Format: navigation(
          () =>
            object({
              type: 'ConditionalRangeFormat',
              members: {
                Fill: navigation(() => colour('fill', 'ConditionalRangeFill'), '1.6'),
                Font: navigation(() => colour('color', 'ConditionalRangeFont'), '1.6'),
              },
            }),
          '1.6',
        ),
      },
    });
  return object({
    type: 'ConditionalFormat',
    identity: () => ({ Id: id }),
    members: {
      Id: property(() => id, undefined, '1.6'),
      Type: property(() => 'Custom', undefined, '1.6'),
      Custom: navigation(custom, '1.6'),
      CustomOrNullObject: navigation(custom, '1.6'),
      Delete: method(() => {
        requireUnprotected(ctx, sheet);
        find();
        sheet.state.marks = sheet.state.marks.filter((mark) => mark.id !== id);
        ctx.model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
      }, '1.6'),
    },
  });
}
