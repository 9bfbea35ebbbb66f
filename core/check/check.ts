import type { Issue } from '../issues/types.ts';
import type { FormSheet } from '../read-form/types.ts';
import { assess } from './assess.ts';
import type { CheckContext } from './types.ts';

export function check(sheet: FormSheet, ctx: CheckContext): Issue[] {
  return assess(sheet, ctx).issues;
}
