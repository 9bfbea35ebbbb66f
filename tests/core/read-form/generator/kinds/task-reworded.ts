import { isTaskStart, mapBody, textOf, withCell, type Damage } from '../draft.ts';
import type { Random } from '../random.ts';

const OTHER_WORDS = ['công tác', 'tăng cường', 'đồng bộ', 'hiệu quả', 'các', 'theo quy định', 'trên địa bàn', 'nhằm'];

/** Up to this share of a text's words. */
const SHARES = [0.1, 0.1, 0.2, 0.35];

/** Some words of some tasks left out, replaced or added. */
export const taskReworded: Damage = {
  name: 'tasks reworded',
  phase: 'content',
  apply: (draft, random) => {
    const written = draft.body.filter(isTaskStart).filter(({ cells }) => textOf(cells.task) !== '');
    const ids = new Set(random.some(written, random.int(1, 8)));
    return mapBody(draft, (line) =>
      isTaskStart(line) && ids.has(line) ? withCell(line, 'task', reworded(textOf(line.cells.task), random)) : line,
    );
  },
};

function reworded(text: string, random: Random): string {
  const words = text.split(' ');
  const most = Math.max(1, Math.floor(words.length * random.pick(SHARES)));
  for (let edits = random.int(1, most); edits > 0; edits -= 1) {
    const at = random.int(0, words.length - 1);
    if (random.chance(0.35) && words.length > 6) words.splice(at, 1);
    else if (random.chance(0.5)) words.splice(at, 1, random.pick(OTHER_WORDS));
    else words.splice(at, 0, random.pick(OTHER_WORDS));
  }
  return words.join(' ');
}
