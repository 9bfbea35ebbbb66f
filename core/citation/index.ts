export { scanCitations } from './scan.ts';
export { formatCitation } from './format.ts';
export { daysIn, isoDay } from './calendar.ts';
export { kindOfSymbol } from './kinds.ts';
export type { Citation, CitationFlaw, CitationScan } from './types.ts';
