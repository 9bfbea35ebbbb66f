import { ruleTitle } from '../core/index.ts';
import type { Change } from '../core/index.ts';
import { tableLines } from './table.ts';

const CONTEXT = 16;
const MARKS = /[\u0300-\u036f\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g;

/** What the eye cannot tell from its neighbour is written as its code point; a line break as its sign. */
const visible = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '⏎')
    .replace(MARKS, (mark) => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);

/** The part of two texts that differs, with a little around it. */
function excerpt(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const from = Math.max(0, start - CONTEXT);
  const cut = (text: string): string => {
    const to = Math.min(text.length, text.length - end + CONTEXT);
    const shown = visible(text.slice(from, Math.min(to, from + 5 * CONTEXT)));
    return `${from > 0 ? '…' : ''}${shown}${to < text.length || to > from + 5 * CONTEXT ? '…' : ''}`;
  };
  return `${cut(before)} → ${cut(after)}`;
}

/** What was mended, for a person: rule, cell, what the rule is about, and the place itself. */
export const changesTable = (changes: Change[]): string[] =>
  tableLines(
    changes.map(({ rule, cell, before, after }) => [rule, cell, `${ruleTitle(rule, 'vi')}: ${excerpt(before, after)}`]),
  );
