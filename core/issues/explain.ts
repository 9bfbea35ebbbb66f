import { EN } from './en.ts';
import type { Locale } from './locale.ts';
import { reading, type Read } from './params.ts';
import { placeOf } from './places.ts';
import { ruleTitle } from './titles.ts';
import type { Issue, Params } from './types.ts';
import { VI } from './vi.ts';

type Said = Pick<Issue, 'rule' | 'params'>;
type Placed = Said & Pick<Issue, 'task' | 'field' | 'cell'>;

/** What is the matter and what to do, without the place: for lists that show the place themselves. */
export function advise(issue: Said, locale: Locale): string {
  const sentence = sentenceOf(issue, locale);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The whole sentence: where, what, and what to do. Values from the sheet stand in it as plain text. */
export function explain(issue: Placed, locale: Locale): string {
  return aboutWholeSheet(issue) ? advise(issue, locale) : `${placeOf(issue, locale)}: ${sentenceOf(issue, locale)}`;
}

function sentenceOf({ rule, params }: Said, locale: Locale): string {
  const say = (locale === 'vi' ? VI : EN)[rule];
  const read = reading(params);
  return (say ? say(read, read.text('kind')) : ruleTitle(rule, locale)) + alike(read, locale) + ofRound(params, locale);
}

/** Several alike in one cell are one finding (CONTRACTS §6). */
function alike(read: Read, locale: Locale): string {
  const more = read.text('more');
  if (more === '') return '';
  return locale === 'vi' ? ` Trong ô này còn ${more} chỗ tương tự.` : ` ${more} more like it in this cell.`;
}

/** What the round itself says of this finding: plain text, whole. */
function ofRound({ waiver, roundMessage }: Params, locale: Locale): string {
  const words = locale === 'vi' ? ['Được miễn', 'Lưu ý của đợt rà soát'] : ['Waived', 'Note of this round'];
  const said = [waiver, roundMessage];
  return said.map((text, at) => (typeof text === 'string' ? ` ${words[at]}: ${text}` : '')).join('');
}

/** The info on rows out of scope, folded for the sheet. */
function aboutWholeSheet({ task, cell, params }: Placed): boolean {
  return task === null && cell === null && params['count'] !== undefined;
}
