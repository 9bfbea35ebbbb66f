import type { WrittenCell } from './types.ts';

/**
 * Header cells carry the form's footnote marks, rich cells would be flattened, and a text over a formula or an error
 * would destroy what makes it. A date is rewritten only in the deadline column, where it was typed as words (D-03).
 */
export function writable({ field, facts }: WrittenCell): boolean {
  if (field === 'header' || facts.rich || facts.formula || facts.error !== undefined) return false;
  return facts.date === undefined || field === 'deadline';
}
