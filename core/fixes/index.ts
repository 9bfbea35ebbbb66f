export { fixes, type Change, type FixOptions } from './fixes.ts';
