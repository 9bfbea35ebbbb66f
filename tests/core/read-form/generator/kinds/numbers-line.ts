import type { Damage, DraftCell, DraftColumn } from '../draft.ts';

/** "(1) (2) … (7)" below the header, or bare numbers, or letters with numbers. */
export const numbersLine: Damage = {
  name: 'line of column numbers',
  phase: 'frame',
  apply: (draft, random) => {
    const write = random.pick<(at: number) => DraftCell>([
      (at) => `(${at + 1})`,
      (at) => ({ text: String(at + 1), value: at + 1 }),
      (at) => (at < 2 ? ['A', 'B'][at]! : `(${at - 1})`),
    ]);
    const cells: Partial<Record<DraftColumn, DraftCell>> = {};
    draft.columns.forEach((column, at) => (cells[column] = write(at)));
    return { ...draft, header: [...draft.header, { kind: 'numbers', cells }] };
  },
};
