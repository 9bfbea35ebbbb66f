import { readLegacy, stripInvisible } from '../text/index.ts';
import { at } from './cited.ts';
import type { Rule, RuleView, WrittenCell } from './types.ts';

const TCVN3_FONT = /^\.vn/i;

/** Zero-width characters, soft hyphens, no-break blanks (measured: 43,422 of the last). */
export const T02: Rule = {
  id: 'T-02',
  severity: 'info',
  source: 'Đo trên kho văn bản',
  message: 'Ô không được có ký tự ẩn.',
  local: true,
  check: (view) =>
    view.cells.filter((cell) => visible(cell.text, cell, view) !== cell.text).map((cell) => at(cell, {})),
  mend: { safe: true, apply: visible },
};

/** In TCVN3 U+00AD is the letter "ư": told by the font, or by the other letters of the text. */
function visible(text: string, { facts }: WrittenCell, { legacyLetters }: RuleView): string {
  const others = text.replace(/\u00AD/g, '');
  const inTcvn3 = (): boolean =>
    legacyLetters !== null && readLegacy(others, facts.font, legacyLetters)?.encoding === 'tcvn3';
  const keepSoftHyphen = others !== text && (TCVN3_FONT.test(facts.font ?? '') || inTcvn3());
  return stripInvisible(text, { keepSoftHyphen });
}
