import { ruleTitle } from '../core/index.ts';
import type { Change } from '../core/index.ts';
import { tableLines } from './table.ts';

const CONTEXT = 16;
const UNSEEN = /[\u00d0\u0400-\u04ff\u00a0\u00ad\u200b-\u200f\u2028\u2029\ufeff]/g;

/** A line break, a run of blanks and a character that cannot be seen are written as signs. */
const visible = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '⏎')
    .replace(/ {2,}/g, (blanks) => '·'.repeat(blanks.length))
    .replace(UNSEEN, (mark) => `‹U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`);

/** The part of two texts that differs, with a little around it. */
function excerpt(before: string, after: string): string {
  if (before.normalize('NFC') === after) return `${visible(after.slice(0, 4 * CONTEXT))}… (chỉ đổi mã ký tự)`;
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
