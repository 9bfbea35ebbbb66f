import type { ContentField } from './types.ts';
import { mergeText, type Sides } from './merge-text.ts';

export type Decision =
  /** Both sides hold the same text. */
  | { kind: 'same' }
  /** Only one side edited. */
  | { kind: 'mine' }
  | { kind: 'theirs' }
  | { kind: 'merged'; text: string }
  | { kind: 'conflict' };

/** Officers' own prose; the form's words in the other columns are taken whole. */
const PROSE: ReadonlySet<ContentField> = new Set<ContentField>(['result', 'basis', 'note']);

/** What becomes of one field that two sides may have edited, the same in the store and in the document. */
export function decide(field: ContentField, { base, theirs, mine }: Sides): Decision {
  if (mine === theirs) return { kind: 'same' };
  if (base === theirs) return { kind: 'mine' };
  if (base === mine) return { kind: 'theirs' };
  const text = PROSE.has(field) ? mergeText({ base, theirs, mine }) : null;
  return text === null ? { kind: 'conflict' } : { kind: 'merged', text };
}
