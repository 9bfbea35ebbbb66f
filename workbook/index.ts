export { WorkbookError } from './errors.ts';
export { openWorkbook } from './open/open.ts';
export type { OpenedWorkbook } from './open/open.ts';
export { toBook } from './read/to-book.ts';
export { patchWorkbook } from './patch/patch-workbook.ts';
export { formWorkbook, writeForm } from './write/form.ts';
export type { FormTexts } from './write/form-rows.ts';
export { writeSheets } from './write/workbook.ts';
export type { RowSpec, SheetSpec } from './write/spec.ts';
