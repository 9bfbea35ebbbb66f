export { createExcelStandIn } from './stand-in.ts';
export type { ExcelOptions, ExcelStandIn } from './stand-in.ts';
export type { Trouble } from './trouble.ts';
export type { LogEntry } from './log.ts';
export { hostInfoQuery, SHIM, xdmInfoFragment } from './shim.ts';
