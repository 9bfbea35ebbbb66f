import { at } from './cited.ts';
import { foreignLetter, inOrder, isReversed, locatorsIn, rightCase, withRightCase } from './locator-writing.ts';
import type { Rule, WrittenCell } from './types.ts';

/** "điểm a khoản 2 Điều 5". The letters' case is mended; another order is only proposed (CONTRACTS §6). */
export const C15: Rule = {
  id: 'C-15',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, phụ lục II.V.7',
  message: 'Viết "điểm a khoản 2 Điều 5": khoản, điểm viết thường; Điều, Mục, Chương viết hoa.',
  local: true,
  check: ({ cells }) =>
    cells
      .filter(({ field }) => field === 'basis')
      .flatMap((cell) => {
        const locators = locatorsIn(cell.text, cell.scan);
        const miswritten = locators.filter((locator) => rightCase(cell.text, locator) !== locator.written);
        return [
          ...locators.flatMap(({ written }) => (isReversed(written) ? [at(cell, reversed(written))] : [])),
          ...locators.flatMap(({ written }) => {
            const letter = foreignLetter(written);
            return letter === null ? [] : [at(cell, { kind: 'letter', written, letter })];
          }),
          ...miswritten.map(({ written }) => at(cell, { kind: 'case', written })),
        ];
      }),
  mend: { safe: true, apply: mended },
};

function reversed(written: string) {
  return { kind: 'order', written, right: inOrder(written) };
}

function mended(text: string, { field, scan }: WrittenCell): string {
  return field === 'basis' ? withRightCase(text, locatorsIn(text, scan)) : text;
}
