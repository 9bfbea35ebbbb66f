export { createExcelStandIn } from './stand-in.ts';
export type { ExcelOptions, ExcelStandIn, Trouble } from './stand-in.ts';
export type { LogEntry } from './log.ts';
export { hostInfoQuery, SHIM, xdmInfoFragment } from './shim.ts';
