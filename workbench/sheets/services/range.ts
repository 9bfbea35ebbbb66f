import type { Rect } from '../../../core/grid/types.ts';
import {
  cellName,
  EMPTY_CELL,
  overlaps,
  Refusal,
  rectName,
  type ModelCell,
  type ModelSheet,
} from '../../model/index.ts';
import { asText, enter, valueOf } from './cell-entry.ts';
import type { Env } from './env.ts';
import { richTextOf, textOfRich } from './rich-text.ts';
import { listOf, type ListRule } from './validation.ts';

/** What a cell without a number format answers; setting it makes the cell automatic again. */
const AUTOMATIC = '0.###############';

type RangeObject = object;
/** The rectangle behind a range that the script hands back. */
const rects = new WeakMap<object, { sheet: ModelSheet; rect: Rect }>();

export function rectOf(range: unknown, method: string): { sheet: ModelSheet; rect: Rect } {
  const found = typeof range === 'object' && range !== null ? rects.get(range) : undefined;
  if (!found) throw new Error(`${method}: not a Range`);
  return found;
}

export function makeRange(env: Env, sheet: ModelSheet, rect: Rect, sheetObject: () => unknown): RangeObject {
  const rows = rect.bottom - rect.top + 1;
  const cols = rect.right - rect.left + 1;

  const map = <T>(read: (cell: ModelCell, row: number, col: number) => T): T[][] =>
    Array.from({ length: rows }, (_r, r) =>
      Array.from({ length: cols }, (_c, c) => {
        const [row, col] = [rect.top + r, rect.left + c];
        return read(sheet.isCovered(row, col) ? EMPTY_CELL : sheet.cell(row, col), row, col);
      }),
    );

  /** All or nothing within one range: the first locked cell refuses the whole. */
  const write = (next: (cell: ModelCell, r: number, c: number) => ModelCell): RangeObject => {
    if (env.model.readOnly) throw new Refusal('read-only', 'read-only');
    for (let row = rect.top; row <= rect.bottom; row += 1) {
      for (let col = rect.left; col <= rect.right; col += 1) {
        if (sheet.isLocked(row, col)) throw new Refusal('protected', 'protected');
      }
    }
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < cols; c += 1) {
        const cell = sheet.cell(rect.top + r, rect.left + c);
        const written = next(cell, r, c);
        if (written.value !== cell.value) requireValid(env, sheet, rect.top + r, rect.left + c, written);
        sheet.put(rect.top + r, rect.left + c, isBare(written) ? null : written);
      }
    }
    env.model.emit({ kind: 'cells', sheet: sheet.name, rect, who: 'addin' });
    return self;
  };

  const sized = <T>(matrix: T[][]): T[][] => {
    if (matrix.length !== rows) {
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${matrix.length} but the range has ${rows}.`,
      );
    }
    const odd = matrix.find((line) => line.length !== cols);
    if (odd) {
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${cols}.`,
      );
    }
    return matrix;
  };

  const format = (cell: ModelCell, pattern: string): ModelCell => {
    const { format: _old, ...rest } = cell;
    return pattern === AUTOMATIC || pattern === 'General' ? rest : { ...rest, format: pattern };
  };

  /** Looks that the model does not keep: accepted when they are of the right type. */
  const look = (name: string, type: 'string' | 'number' | 'boolean') => (value: unknown) => {
    if (typeof value !== type) throw new Error(`Range.${name}: ${type} expected`);
    return write((cell) => cell);
  };

  const setList = (rule: ListRule | null): RangeObject => {
    write((cell) => cell);
    const { state } = sheet;
    state.validations = state.validations.filter(({ range }) => !overlaps(range, rect));
    if (rule) state.validations.push({ range: rect, source: rule.values, showError: !rule.allowInvalid });
    env.model.emit({ kind: 'format', sheet: sheet.name, who: 'addin' });
    return self;
  };

  const self: object = env.strict.make('Range', {
    getRow: () => rect.top,
    getColumn: () => rect.left,
    getLastRow: () => rect.bottom,
    getLastColumn: () => rect.right,
    getNumRows: () => rows,
    getNumColumns: () => cols,
    getA1Notation: () => rectName(rect),
    offset: (down: number, across: number, high: number, wide: number) => {
      const [top, left] = [rect.top + down, rect.left + across];
      return makeRange(env, sheet, { top, left, bottom: top + high - 1, right: left + wide - 1 }, sheetObject);
    },
    getSheet: () => sheetObject(),
    canEdit: () =>
      !env.model.readOnly &&
      !map((_cell, row, col) => sheet.isLocked(row, col))
        .flat()
        .includes(true),
    getValue: () => map((cell) => valueOf(cell, env))[0]![0],
    getValues: () => map((cell) => valueOf(cell, env)),
    getDisplayValue: () => map((cell) => cell.text)[0]![0],
    getDisplayValues: () => map((cell) => cell.text),
    getFormula: () => map((cell) => cell.formula ?? '')[0]![0],
    getFormulas: () => map((cell) => cell.formula ?? ''),
    getNumberFormat: () => map((cell) => cell.format ?? AUTOMATIC)[0]![0],
    getNumberFormats: () => map((cell) => cell.format ?? AUTOMATIC),
    getFontFamilies: () => map((cell) => cell.font ?? 'Arial'),
    getRichTextValues: () => map((cell) => richTextOf(env, cell)),
    getMergedRanges: () =>
      sheet.state.merges
        .filter((merge) => overlaps(merge, rect))
        .map((merge) => makeRange(env, sheet, merge, sheetObject)),
    setValue: (value: unknown) => write((cell) => enter(value, cell, env)),
    setValues: (values: unknown[][]) => {
      const data = sized(values);
      return write((cell, r, c) => enter(data[r]![c], cell, env));
    },
    setFormula: (formula: string) =>
      write((cell) => enter(formula.startsWith('=') ? formula : `=${formula}`, cell, env)),
    setRichTextValue: (rich: unknown) => write((cell) => asText(textOfRich(rich), cell)),
    setNumberFormat: (pattern: string) => write((cell) => format(cell, pattern)),
    clearContent: () => write((cell) => asText('', cell)),
    setFontFamily: (font: string) => write((cell) => ({ ...cell, font })),
    setFontSize: look('setFontSize', 'number'),
    setFontWeight: look('setFontWeight', 'string'),
    setFontStyle: look('setFontStyle', 'string'),
    setHorizontalAlignment: look('setHorizontalAlignment', 'string'),
    setVerticalAlignment: look('setVerticalAlignment', 'string'),
    setBackground: look('setBackground', 'string'),
    setWrap: look('setWrap', 'boolean'),
    setBorder: (...sides: unknown[]) => {
      if (sides.length !== 6 || sides.some((side) => typeof side !== 'boolean' && side !== null)) {
        throw new Error('Range.setBorder: six of true, false, null expected');
      }
      return write((cell) => cell);
    },
    merge: () => {
      write((cell, r, c) => (r === 0 && c === 0 ? cell : asText('', cell)));
      sheet.state.merges = [...sheet.state.merges.filter((merge) => !overlaps(merge, rect)), rect];
      return self;
    },
    copyTo: (target: unknown, type: string, transposed: boolean) => {
      if (transposed) throw new Error('Range.copyTo: transposing is not part of the stand-in');
      copy(env, { sheet, rect }, rectOf(target, 'Range.copyTo'), type);
    },
    setDataValidation: (rule: unknown) => setList(rule === null ? null : listOf(rule)),
    activate: () => {
      env.model.select(sheet.name, rect, 'addin');
      return self;
    },
  });
  rects.set(self, { sheet, rect });
  return self;
}

/** A validation that rejects holds for scripts too; one that only warns does not. */
function requireValid(env: Env, sheet: ModelSheet, row: number, col: number, { text }: ModelCell): void {
  const rule = sheet.validationAt(row, col);
  if (!rule?.showError || text === '' || env.model.choices(rule.source).includes(text)) return;
  throw new Error(
    `The data you entered in cell ${cellName(row, col)} violates the data validation rules set on this cell.`,
  );
}

/** Holds neither content nor format: no cell at all. */
const isBare = ({ value, text, ...rest }: ModelCell): boolean =>
  value === null && text === '' && Object.keys(rest).length === 0;

type Place = { sheet: ModelSheet; rect: Rect };

/** Formats, or the dropdown, of one line onto another of the same size. */
function copy(env: Env, from: Place, to: Place, type: string): void {
  for (let col = from.rect.left; col <= from.rect.right; col += 1) {
    const at = to.rect.left + col - from.rect.left;
    if (type === 'PASTE_FORMAT') {
      const { format, font } = from.sheet.cell(from.rect.top, col);
      const cell = to.sheet.cell(to.rect.top, at);
      to.sheet.put(to.rect.top, at, { ...cell, ...(format ? { format } : {}), ...(font ? { font } : {}) });
    } else if (type === 'PASTE_DATA_VALIDATION') {
      const list = from.sheet.validationAt(from.rect.top, col);
      const spot = { top: to.rect.top, bottom: to.rect.top, left: at, right: at };
      if (list && !to.sheet.validationAt(to.rect.top, at)) to.sheet.state.validations.push({ ...list, range: spot });
    } else throw new Error(`Range.copyTo: ${type} is not part of the stand-in`);
  }
  env.model.emit({ kind: 'format', sheet: to.sheet.name, who: 'addin' });
}
