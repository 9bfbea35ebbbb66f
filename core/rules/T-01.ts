import { nfc } from '../text/index.ts';
import { at } from './cited.ts';
import type { Rule } from './types.ts';

/** Decomposed Vietnamese looks the same and is another text to every search and comparison. */
export const T01: Rule = {
  id: 'T-01',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục I.I.4 (TCVN 6909:2001)',
  message: 'Chữ trong ô phải là Unicode dựng sẵn, không dùng Unicode tổ hợp.',
  local: true,
  check: ({ cells }) =>
    cells.filter(({ ordinary, text }) => !ordinary && nfc(text) !== text).map((cell) => at(cell, {})),
  mend: { safe: true, apply: nfc },
};
