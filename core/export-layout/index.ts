export { checkLayout } from './check-layout.ts';
export type { ExportLayout, TextLook } from './types.ts';
