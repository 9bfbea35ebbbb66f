import type { ModelSheet, WorkbookModel } from '../../model/index.ts';
import { fail } from './object.ts';

/** What all API objects share. */
export type ApiContext = {
  readonly model: WorkbookModel;
  /** Adds the sheets of another workbook (base64 .xlsx) and answers their ids. */
  readonly insertSheets: (base64: string, options: Record<string, unknown>) => string[];
  /** Older Excel loses the user's undo steps even by some readings (office-js remarks on `ExcelApiUndo`). */
  readonly forgetUndo: () => void;
  /** A handler was attached or taken off (`10 Workbook`). */
  readonly subscribe: (event: number, target: string, on: boolean) => void;
};

export function requireWritable(ctx: ApiContext): void {
  if (ctx.model.readOnly) fail('AccessDenied', 'The workbook is read-only.');
}

export function requireStructure(ctx: ApiContext): void {
  requireWritable(ctx);
  if (ctx.model.structureProtected) fail('AccessDenied', 'The workbook structure is protected.');
}

/** Formats, conditional formats and validations cannot be changed while a sheet is protected with the usual options. */
export function requireUnprotected(ctx: ApiContext, sheet: ModelSheet): void {
  requireWritable(ctx);
  if (sheet.isProtected) fail('AccessDenied');
}

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : (fail('InvalidArgument') as never);
