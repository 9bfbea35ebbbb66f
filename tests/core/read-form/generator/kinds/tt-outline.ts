import { form } from '../../sheets.ts';
import { mapBody, withCell, type Damage } from '../draft.ts';

/** `1.1`, `2.10`: text, or a number that lost its last 0. */
export const ttOutline: Damage = {
  name: 'TT as 1.1',
  phase: 'numbers',
  apply: (draft, random) => {
    const asNumber = random.chance(0.5);
    return mapBody(draft, (line) => {
      const [numeral, number] = line.task?.split('.') ?? [];
      if (line.kind !== 'task' || number === undefined) return line;
      const text = `${form.groups.findIndex((group) => group.numeral === numeral) + 1}.${number}`;
      const value = Number(text);
      return withCell(line, 'tt', asNumber ? { text: String(value), value } : text);
    });
  },
};
