import type { FormSheet } from '../read-form/types.ts';
import { recheck } from './recheck.ts';
import type { Assessment, CheckContext } from './types.ts';

/** Reads every row, runs the rules and counts: all that a host, the command line or the store shows of a sheet. */
export function assess(sheet: FormSheet, ctx: CheckContext): Assessment {
  return recheck(null, sheet, ctx);
}
