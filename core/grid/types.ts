import * as z from 'zod';

/** A cell address without sheet, e.g. `F45`. */
export const A1 = z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,6}$/);
export type A1 = z.infer<typeof A1>;

/** A rectangle of cells; 1-based, inclusive at both ends. */
export const Rect = z.object({
  top: z.number().int().min(1),
  left: z.number().int().min(1),
  bottom: z.number().int().min(1),
  right: z.number().int().min(1),
});
export type Rect = z.infer<typeof Rect>;

/** What a host knows of one cell beside its value; absent keys mean "no". */
export const CellFacts = z.object({
  /** The cell holds a date serial; the calendar day it shows. */
  date: z.iso.date().optional(),
  formula: z.literal(true).optional(),
  /** The error shown, e.g. `#REF!`. */
  error: z.string().optional(),
  font: z.string().optional(),
  /** Part of the text is formatted on its own; writing the cell would flatten it. */
  rich: z.literal(true).optional(),
});
export type CellFacts = z.infer<typeof CellFacts>;

export const CellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type CellValue = z.infer<typeof CellValue>;

/**
 * One sheet as a host read it: plain JSON. `values[r][c]` stands at row `row + r`, column `col + c` (1-based);
 * `text` is the same block as displayed. Both may be ragged or empty.
 */
export const Grid = z.object({
  name: z.string(),
  row: z.number().int().min(1),
  col: z.number().int().min(1),
  values: z.array(z.array(CellValue)),
  text: z.array(z.array(z.string())),
  about: z.record(z.string(), CellFacts),
  /** Absent when the host did not read them (reading clears the undo stack on older Excel builds). */
  merges: z.array(Rect).optional(),
  hiddenRows: z.array(z.number().int().min(1)).optional(),
  hiddenCols: z.array(z.number().int().min(1)).optional(),
  filtered: z.boolean().optional(),
  protected: z.boolean().optional(),
  hidden: z.boolean().optional(),
});
export type Grid = z.infer<typeof Grid>;

/** A whole workbook as a host read it. */
export const Book = z.object({
  host: z.enum(['excel', 'sheets', 'file']),
  /** Name of the active sheet. */
  active: z.string(),
  sheets: z.array(Grid),
});
export type Book = z.infer<typeof Book>;

/** Our own very hidden sheet with the list source; every reader ignores it, every export drops it. */
export const OWN_SHEET = '_CanCu';
