import type { Rect } from '../../../core/grid/types.ts';
import type { ListValidation, ModelSheet } from '../../model/index.ts';
import { overlaps } from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireUnprotected } from './context.ts';

/** Characters of a written-out list, commas included. */
const MAX_LITERAL = 255;
/** Title and text of an error message (MS-OI29500 2.1.613). */
const MAX_ALERT = { title: 32, message: 224 };

export function dataValidation(ctx: ApiContext, sheet: ModelSheet, rect: Rect): ApiObject {
  const { state } = sheet;
  const same = (item: ListValidation): boolean => JSON.stringify(item.range) === JSON.stringify(rect);
  const replace = (change: (old: ListValidation | undefined) => ListValidation): void => {
    requireUnprotected(ctx, sheet);
    const old = state.validations.find(same);
    state.validations = [...state.validations.filter((item) => !overlaps(item.range, rect)), change(old)];
    ctx.model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
  };
  return object({
    type: 'DataValidation',
    members: {
      Rule: property(
        () => ruleOf(state.validations.find(same)),
        (value) => replace((old) => ({ range: rect, source: sourceOf(value), showError: old?.showError ?? true })),
        '1.8',
      ),
      Type: property(() => (state.validations.some(same) ? 'List' : 'None'), undefined, '1.8'),
      ErrorAlert: property(
        () => ({ showAlert: state.validations.find(same)?.showError ?? true, style: 'Stop', title: '', message: '' }),
        (value) => {
          const alert = value as { showAlert?: boolean; title?: string; message?: string };
          if ((alert.title ?? '').length > MAX_ALERT.title || (alert.message ?? '').length > MAX_ALERT.message)
            fail('InvalidArgument');
          replace((old) => (old ? { ...old, showError: alert.showAlert !== false } : fail('InvalidOperation')));
        },
        '1.8',
      ),
      Clear: method(() => {
        requireUnprotected(ctx, sheet);
        state.validations = state.validations.filter((item) => !overlaps(item.range, rect));
      }, '1.8'),
    },
  });
}

function sourceOf(rule: unknown): ListValidation['source'] {
  const list = (rule as { list?: { source?: unknown } } | null)?.list;
  if (!list || typeof list.source !== 'string') return fail('InvalidArgument');
  if (list.source.startsWith('=')) return list.source;
  // A written-out list is split at every comma; there is no escape (office-js #2128).
  return list.source.length > MAX_LITERAL
    ? fail('InvalidArgument')
    : list.source.split(',').map((choice) => choice.trim());
}

const ruleOf = (item: ListValidation | undefined): unknown =>
  item
    ? { list: { inCellDropDown: true, source: typeof item.source === 'string' ? item.source : item.source.join(',') } }
    : {};
