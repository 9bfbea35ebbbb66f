import { stripInvisible } from '../text/index.ts';
import { at } from './cited.ts';
import type { Rule, WrittenCell } from './types.ts';

/** Zero-width characters, soft hyphens, no-break blanks (measured: 43,422 of the last). */
export const T02: Rule = {
  id: 'T-02',
  severity: 'info',
  source: 'Đo trên kho văn bản',
  message: 'Ô không được có ký tự ẩn.',
  local: true,
  check: ({ cells }) =>
    cells.filter((cell) => !cell.ordinary && visible(cell.text, cell) !== cell.text).map((cell) => at(cell, {})),
  mend: { safe: true, apply: visible },
};

const TCVN3_FONT = /^\.vn/i;

/** In a font of TCVN3 U+00AD is shown as "ư". */
function visible(text: string, { facts }: WrittenCell): string {
  return stripInvisible(text, { keepSoftHyphen: TCVN3_FONT.test(facts.font ?? '') });
}
