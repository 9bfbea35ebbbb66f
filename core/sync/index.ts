export * from './types.ts';
export { diff } from './diff.ts';
