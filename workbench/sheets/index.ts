export { createSheetsStandIn } from './stand-in.ts';
export type { SheetsStandIn, StandInOptions } from './stand-in.ts';
export { GOOGLE_SCRIPT_RUN } from './shim.ts';
export type { Trouble } from './services/env.ts';
export type { RunRecord } from './log.ts';
