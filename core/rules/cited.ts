import type { Citation } from '../citation/types.ts';
import type { Finding, RuleView, WrittenCell } from './types.ts';
import type { Params } from '../issues/types.ts';

/** Every document cited in columns 5 and 6, with its cell; drafts are no citations (CONTRACTS §7). */
export function citedIn(view: RuleView): { cell: WrittenCell; citation: Citation }[] {
  const cited: { cell: WrittenCell; citation: Citation }[] = [];
  for (const cell of citingCells(view)) for (const citation of cell.scan.citations) cited.push({ cell, citation });
  return cited;
}

/** The cells whose documents the rules of citing speak of; the note is free text. */
export function citingCells({ cells }: RuleView): WrittenCell[] {
  return cells.filter(({ field }) => field === 'result' || field === 'basis');
}

export function at(cell: WrittenCell, params: Params): Finding {
  return { task: cell.task, field: cell.field, cell: cell.cell, params };
}

/** The text with each of its citations rewritten; what stands between them stays. */
export function rewriteCitations(text: string, citations: Citation[], rewrite: (citation: Citation) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (const citation of citations) {
    parts.push(text.slice(from, citation.start), rewrite(citation));
    from = citation.end;
  }
  return parts.join('') + text.slice(from);
}

/** The citation as written with one of its parts replaced; unchanged where the part does not stand in it. */
export function withPart(citation: Citation, part: string | null, replacement: string): string {
  if (part === null || part === replacement) return citation.raw;
  const at = citation.raw.indexOf(part);
  return at < 0 ? citation.raw : citation.raw.slice(0, at) + replacement + citation.raw.slice(at + part.length);
}
