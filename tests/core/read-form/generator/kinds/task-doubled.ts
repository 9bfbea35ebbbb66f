import { isTaskStart, type Damage } from '../draft.ts';

/** A row copied: right below, at the end, or anywhere; with its answers or without. */
export const taskDoubled: Damage = {
  name: 'task doubled',
  phase: 'content',
  apply: (draft, random) => {
    const body = draft.body.slice();
    for (let copies = random.int(1, 3); copies > 0; copies -= 1) {
      const rows = body.flatMap((line, at) => (isTaskStart(line) ? [at] : []));
      const from = random.pick(rows);
      const line = body[from]!;
      if (!isTaskStart(line)) continue;
      const { result: _result, basis: _basis, note: _note, ...own } = line.cells;
      const copy = random.chance(0.5) ? line : { ...line, cells: own };
      body.splice(random.pick([from + 1, body.length, random.pick(rows)]), 0, copy);
    }
    return { ...draft, body };
  },
};
