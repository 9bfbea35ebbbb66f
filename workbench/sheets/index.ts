export { createSheetsStandIn } from './stand-in.ts';
export type { SheetsStandIn, StandInOptions } from './stand-in.ts';
export { GOOGLE_SCRIPT_RUN } from './shim.ts';
export { STORE_NAME } from './services/url-fetch.ts';
export type { Trouble } from './services/env.ts';
export type { Menu, MenuItem } from './services/ui.ts';
export type { SheetsLog, RunRecord } from './log.ts';
