export { fixes, type Change, type FixOptions } from './fixes.ts';
export { rebuildFrame } from './frame.ts';
