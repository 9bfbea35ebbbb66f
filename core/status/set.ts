import type { Status } from '../form/types.ts';
import { findStatuses, type StatusSpan } from './find.ts';
import { PHRASES } from './phrases.ts';

/** The text without these phrases and the mark that followed each. */
function cut(text: string, spans: StatusSpan[]): string {
  let out = '';
  let done = 0;
  for (const { start, end } of spans) {
    out += text.slice(done, start);
    done = end + (/^\s*[:;,.]?\s*/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
  }
  return out + text.slice(done);
}

/** One status only (rule F-06): the later phrases go; again if a cut has joined words to a phrase anew. */
function keepFirst(text: string): string {
  for (let current = text; ;) {
    const later = findStatuses(current).slice(1);
    if (later.length === 0) return current;
    current = cut(current, later);
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
