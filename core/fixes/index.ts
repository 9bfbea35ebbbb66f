export { fixes, type Change, type FixOptions } from './fixes.ts';
export { rebuildFrame } from './frame.ts';
export { repairStructure, STRUCTURE } from './structural-changes.ts';
export type { RowStep } from './structure/row-step.ts';
