import type { Rect } from '../../../core/grid/types.ts';
import type { ModelCell, ModelSheet } from '../../model/index.ts';
import {
  coerce,
  contains,
  isDateFormat,
  MAX_COL,
  MAX_ROW,
  overlaps,
  quoteSheet,
  rectName,
  showDate,
} from '../../model/index.ts';
import type { ApiObject } from './object.ts';
import { fail, method, navigation, object, property } from './object.ts';
import type { ApiContext } from './context.ts';
import { requireUnprotected, requireWritable } from './context.ts';
import { assign } from './range-values.ts';
import { matrix, WRONG_SIZE } from './matrix.ts';
import { rangeAreas } from './range-areas.ts';
import { rangeFormat } from './range-format.ts';
import { dataValidation } from './data-validation.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { cellProperties, columnProperties, rowProperties } from './properties.ts';

/** Excel answers no range of more cells than this at once. */
const MAX_CELLS_READ = 5_000_000;

const PLACES = new WeakMap<ApiObject, { sheet: ModelSheet; rect: Rect }>();

/** Where a Range given as an argument stands. */
export const placeOf = (range: ApiObject): { sheet: ModelSheet; rect: Rect } | undefined => PLACES.get(range);

export function range(ctx: ApiContext, sheet: ModelSheet, rect: Rect): ApiObject {
  const { model } = ctx;
  const rows = rect.bottom - rect.top + 1;
  const cols = rect.right - rect.left + 1;

  const block = <T>(read: (cell: ModelCell) => T): T[][] => {
    if (rows * cols > MAX_CELLS_READ) fail('RangeExceedsLimit');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (__, c) => read(shown(sheet, rect.top + r, rect.left + c))),
    );
  };
  const wholeRows = rect.left === 1 && rect.right === MAX_COL;

  const definition = object({
    type: 'Range',
    alive: () => {
      if (!model.sheets.includes(sheet)) fail('ItemNotFound');
    },
    members: {
      Address: property(() => `${quoteSheet(sheet.name)}!${rectName(rect)}`),
      RowIndex: property(() => rect.top - 1),
      ColumnIndex: property(() => rect.left - 1),
      RowCount: property(() => rows),
      ColumnCount: property(() => cols),
      Values: property(
        () => block((cell) => cell.value ?? ''),
        (value) => assign(ctx, sheet, rect, value, 'values'),
      ),
      Formulas: property(
        () => block((cell) => cell.formula ?? cell.value ?? ''),
        (value) => assign(ctx, sheet, rect, value, 'formulas'),
      ),
      Text: property(() => block((cell) => cell.text)),
      ValueTypes: property(() => block(valueType)),
      NumberFormat: property(
        () => block((cell) => cell.format ?? 'General'),
        (value) => {
          requireUnprotected(ctx, sheet);
          const formats = matrix(value, rows, cols);
          formats.forEach((line, r) =>
            line.forEach((format, c) => reformat(sheet, rect.top + r, rect.left + c, format)),
          );
          model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
        },
      ),
      Worksheet: navigation(() => fail('InvalidOperation', 'Range.worksheet is not needed here.')),
      DataValidation: navigation(() => dataValidation(ctx, sheet, rect), '1.8'),
      ConditionalFormats: navigation(() => conditionalFormats(ctx, sheet, rect), '1.6'),
      Format: navigation(() => rangeFormat(sheet, rect)),
      Select: method(() => {
        if (model.active !== sheet.name) fail('InvalidOperation', 'Activate the sheet first.');
        model.select(sheet.name, sheet.mergeAt(rect.top, rect.left) ?? rect, 'addin');
      }),
      GetMergedAreasOrNullObject: method(() => {
        ctx.forgetUndo();
        const merges = sheet.state.merges.filter((merge) => overlaps(merge, rect));
        return merges.length === 0 ? null : rangeAreas(sheet, merges);
      }, '1.13'),
      GetCellProperties: method(([options]) => cellProperties(sheet, rect, options), '1.9'),
      GetRowProperties: method(([options]) => rowProperties(sheet, rect, options), '1.9'),
      GetColumnProperties: method(([options]) => columnProperties(sheet, rect, options), '1.9'),
      Insert: method(([shift]) => {
        requireUnprotected(ctx, sheet);
        if (!wholeRows || shift !== 'Down') fail('InvalidArgument', 'Only whole rows are inserted here.');
        sheet.shiftRows(rect.top, rows);
        model.emit({ kind: 'rows', sheet: sheet.name, at: rect.top, count: rows, inserted: true, who: 'addin' });
        return range(ctx, sheet, rect);
      }),
      Delete: method(([shift]) => {
        requireUnprotected(ctx, sheet);
        if (!wholeRows || shift !== 'Up') fail('InvalidArgument', 'Only whole rows are deleted here.');
        sheet.shiftRows(rect.top, -rows);
        model.emit({ kind: 'rows', sheet: sheet.name, at: rect.top, count: rows, inserted: false, who: 'addin' });
      }),
      CopyFrom: method(([source, type]) => copyFrom(ctx, sheet, rect, source, type), '1.9'),
      MoveTo: method(([target]) => moveTo(ctx, sheet, rect, target), '1.11'),
      _KeepReference: method(() => null),
      _ValidateArraySize: method(([height, width]) => {
        if (height !== rows || width !== cols) fail('InvalidArgument', WRONG_SIZE);
      }, '1.3'),
      GetRow: method(([at]) =>
        range(ctx, sheet, { ...rect, top: rect.top + Number(at), bottom: rect.top + Number(at) }),
      ),
      GetBoundingRect: method(([other]) => {
        const place = typeof other === 'object' && other !== null ? placeOf(other as ApiObject) : undefined;
        const b = place?.rect ?? fail('InvalidArgument');
        return range(ctx, sheet, {
          top: Math.min(rect.top, b.top),
          left: Math.min(rect.left, b.left),
          bottom: Math.max(rect.bottom, b.bottom),
          right: Math.max(rect.right, b.right),
        });
      }),
    },
  });
  PLACES.set(definition, { sheet, rect });
  return definition;
}

/** Merged cells hold one value, at the top left. */
const shown = (sheet: ModelSheet, row: number, col: number): ModelCell =>
  sheet.isCovered(row, col) ? { value: null, text: '' } : sheet.cell(row, col);

function valueType(cell: ModelCell): string {
  if (cell.error !== undefined) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return cell.value === null ? 'Empty' : 'String';
}

function reformat(sheet: ModelSheet, row: number, col: number, format: unknown): void {
  if (format === null) return;
  if (typeof format !== 'string') fail('InvalidArgument');
  const { format: _old, ...cell } = sheet.cell(row, col);
  const shape = format === 'General' ? {} : { format: format as string };
  const asDate = typeof cell.value === 'number' && format !== 'General' && isDateFormat(format as string);
  const displayed =
    typeof cell.value === 'number' && cell.formula === undefined
      ? { text: asDate ? showDate(cell.value, format as string) : String(cell.value) }
      : {};
  sheet.put(row, col, { ...cell, ...displayed, ...shape });
}

/** Whole rows of the same height, as the add-in moves them: formats only, or all. */
function copyFrom(ctx: ApiContext, sheet: ModelSheet, rect: Rect, source: unknown, type: unknown): void {
  requireWritable(ctx);
  requireUnprotected(ctx, sheet);
  const from = typeof source === 'object' && source !== null ? placeOf(source as ApiObject) : undefined;
  if (!from || from.rect.bottom - from.rect.top !== rect.bottom - rect.top) return fail('InvalidArgument');
  const shift = rect.top - from.rect.top;
  const copied = [...from.sheet.entries()].filter(({ row, col }) => contains(from.rect, row, col));
  for (const { row, col, cell } of copied) {
    const blank = coerce('', cell);
    sheet.put(row + shift, col, type === 'Formats' ? { ...blank, ...keepValue(sheet.cell(row + shift, col)) } : cell);
  }
  if (rect.bottom > MAX_ROW) fail('InvalidArgument');
  ctx.model.emit({ kind: 'cells', sheet: sheet.name, rect, who: 'addin' });
}

/** Cut and paste of whole rows: what stood there goes along, and the old place is empty. */
function moveTo(ctx: ApiContext, sheet: ModelSheet, rect: Rect, target: unknown): void {
  requireWritable(ctx);
  requireUnprotected(ctx, sheet);
  const to = typeof target === 'object' && target !== null ? placeOf(target as ApiObject) : undefined;
  if (!to || to.sheet !== sheet || to.rect.bottom - to.rect.top !== rect.bottom - rect.top)
    return fail('InvalidArgument');
  const torn = sheet.state.merges.some((merge) => overlaps(merge, rect) && !isInside(merge, rect));
  if (torn) fail('InvalidOperation', 'A merged area would be torn.');
  const shift = to.rect.top - rect.top;
  const moved = [...sheet.entries()].filter(({ row, col }) => contains(rect, row, col));
  for (const { row, col } of moved) sheet.put(row, col, null);
  for (const { row, col, cell } of moved) sheet.put(row + shift, col, cell);
  sheet.state.merges = sheet.state.merges.map((merge) =>
    isInside(merge, rect) ? { ...merge, top: merge.top + shift, bottom: merge.bottom + shift } : merge,
  );
  ctx.model.emit({ kind: 'cells', sheet: sheet.name, rect: to.rect, who: 'addin' });
}

const isInside = (inner: Rect, outer: Rect): boolean => inner.top >= outer.top && inner.bottom <= outer.bottom;

const keepValue = ({ value, text }: ModelCell): Pick<ModelCell, 'value' | 'text'> => ({ value, text });
