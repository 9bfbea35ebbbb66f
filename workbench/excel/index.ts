export { createExcelStandIn } from './stand-in.ts';
export type { ExcelOptions, ExcelStandIn } from './stand-in.ts';
export type { Trouble } from './trouble.ts';
export { hostInfoQuery, SHIM, xdmInfoFragment } from './shim.ts';
