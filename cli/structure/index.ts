export { rebuildFile } from './rebuild-file.ts';
export { rowsLeft, rowsLeftMessage, type RowLeft } from './rows-left.ts';
export { textRepairs } from './text-repairs.ts';
