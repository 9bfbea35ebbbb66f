import type { Locale } from './locale.ts';
import type { Read } from './params.ts';
import type { RuleId } from './types.ts';

export type Say = (read: Read, kind: string) => string;

/** What is said of a rule's findings: the head of their group, and the sentence after the place. */
export type Words = { title: Record<Locale, string> } & Record<Locale, Say>;

export function sentences(words: Record<RuleId, Words>, locale: Locale): Record<RuleId, Say> {
  return Object.fromEntries(Object.entries(words).map(([rule, said]) => [rule, said[locale]]));
}

export function titles(words: Record<RuleId, Words>): Record<RuleId, Record<Locale, string>> {
  return Object.fromEntries(Object.entries(words).map(([rule, { title }]) => [rule, title]));
}
