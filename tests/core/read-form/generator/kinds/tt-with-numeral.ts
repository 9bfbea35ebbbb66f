import { mapBody, withCell, type Damage } from '../draft.ts';

/** `I.1`, `I-1`, `I.1.` */
export const ttWithNumeral: Damage = {
  name: 'TT with the group numeral',
  phase: 'numbers',
  apply: (draft, random) => {
    const write = random.pick<(id: string) => string>([
      (id) => id,
      (id) => `${id}.`,
      (id) => id.replace('.', '-'),
      (id) => id.replace('.', '. '),
      (id) => id.toLowerCase(),
    ]);
    return mapBody(draft, (line) =>
      line.kind === 'task' && line.task ? withCell(line, 'tt', write(line.task)) : line,
    );
  },
};
