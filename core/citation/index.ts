export { scanCitations } from './scan.ts';
export { formatCitation, formatDate, formatLocator, formatNumber } from './format.ts';
export { daysIn, isoDay } from './calendar.ts';
export { kindOfSymbol } from './kinds.ts';
export type { Citation, CitationFlaw, CitationScan } from './types.ts';
