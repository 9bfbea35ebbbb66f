import type { Status } from '../form/types.ts';
import { findStatuses, type StatusSpan } from './find.ts';
import { PHRASES } from './phrases.ts';

function cut(text: string, span: StatusSpan): string {
  const rest = text.slice(span.end).replace(/^\s*[:;,.]?\s*/, '');
  return text.slice(0, span.start) + rest;
}

/** One status only (rule F-06): the later phrases go, one after the other, since a cut can join words anew. */
function keepFirst(text: string): string {
  for (let current = text; ;) {
    const second = findStatuses(current)[1];
    if (!second) return current;
    current = cut(current, second);
  }
}

/**
 * Replaces the recognised phrase, lead-in included, or puts it in front; everything after it stays (CONTRACTS §3).
 * `setStatus(setStatus(x, a), b)` is `setStatus(x, b)`.
 */
export function setStatus(text: string, status: Status): string {
  const phrase = PHRASES[status];
  if (text.trim() === '') return phrase;
  const single = keepFirst(text);
  const [span] = findStatuses(single);
  if (!span) return `${phrase}: ${single.trim()}`;
  return single.slice(0, span.start) + phrase + single.slice(span.end);
}
