import { isMappedAlready, mapNfc } from './mapped.ts';
import { remembered } from './remembered.ts';
import { unifyTonePlacement } from './tone.ts';

/**
 * Rule F-02 (rules.tsv): a text counts as verbatim if only these differ: NFC, blanks and line breaks, blanks around a
 * hyphen, hòa/hoà, the final full stop, straight or curly quotes. Word and Excel turn " - " into a dash by themselves,
 * so the kinds of dash count as one.
 */
const plain = remembered((text: string): string =>
  unifyTonePlacement(isMappedAlready(text) ? text : mapNfc(text).text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .split(/\s+/)
    .join(' ')
    .replace(/ ?- ?/g, '-')
    .trim()
    .replace(/ ?\.$/, ''),
);

export function sameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}
