import { agencyByCode, isAgencyName } from '../agency/index.ts';
import { nfc, unifyTonePlacement } from '../text/index.ts';
import { at } from './cited.ts';
import { leadKey, leadsOf } from './leads.ts';
import type { Rule, RuleView } from './types.ts';

/**
 * Blanks, letter case and line breaks in the names of column 3, whoever wrote them: the issued form itself has
 * "Lao động -Thương binh" at V.12.
 */
export const A02: Rule = {
  id: 'A-02',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục II.IV',
  message: 'Tên cơ quan phải viết đúng khoảng trắng, chữ hoa: "{tên đúng}".',
  local: true,
  check: (view) =>
    view.cells
      .filter(({ field }) => field === 'lead')
      .flatMap((cell) => {
        const right = canonical(cell.text, view);
        return right === cell.text ? [] : [at(cell, { right })];
      }),
  mend: { safe: true, apply: (text, cell, view) => (cell.field === 'lead' ? canonical(text, view) : text) },
};

/** The names of the directory, where nothing but blanks, letter case and line breaks sets them apart; else the text. */
function canonical(text: string, { directory }: RuleView): string {
  if (text.split(', ').every((name) => isAgencyName(name, directory))) return text;
  const { codes, unknown } = leadsOf(text, directory);
  if (unknown.length > 0 || codes.length === 0) return text;
  const names = codes.map((code) => agencyByCode(code, directory)?.name ?? code).join(', ');
  if (leadKey(names) !== leadKey(text)) return text;
  const right = withOwnTones(names, text);
  return nfc(text) === right ? text : right;
}

/** Where a tone mark stands (Toà, Tòa) is free and stays as written (T-05). */
function withOwnTones(names: string, text: string): string {
  const own = nfc(text).match(/\p{L}+/gu) ?? [];
  let at = 0;
  return names.replace(/\p{L}+/gu, (word) => {
    const written = own[at++];
    return written !== undefined && unifyTonePlacement(written) === unifyTonePlacement(word) ? written : word;
  });
}
