export { WorkbookError } from './errors.ts';
export type { WorkbookErrorCode } from './errors.ts';
export { openWorkbook } from './open/open.ts';
export type { OpenedWorkbook } from './open/open.ts';
export { toBook, toGrid } from './read/to-book.ts';
