import type { Damage, TableLine } from '../draft.ts';

/** A common heading over lead to basis, their own below it, everything else merged down. */
export const headerMerged: Damage = {
  name: 'header with a common heading',
  phase: 'header',
  apply: (draft, random) => {
    const [line] = draft.header;
    if (!line || draft.header.length > 1) return draft;
    const { tt, task, note, ...below } = line.cells;
    const common = random.pick(['Nội dung rà soát của cơ quan', 'Tình hình thực hiện', 'Thông tin rà soát']);
    const above = { ...(tt && { tt }), ...(task && { task }), ...(note && { note }), lead: common };
    const header: TableLine[] = [
      { kind: 'header', cells: above },
      { kind: 'header', cells: below, mergedUp: ['tt', 'task', 'note'] },
    ];
    return { ...draft, header };
  },
};
