import { isTaskStart, mapBody, textOf, withCell, type Damage } from '../draft.ts';

/** Only the beginning of a long text is left, with or without dots, or the words are abbreviated. */
const SHORT: [RegExp, string][] = [
  [/Cơ sở dữ liệu quốc gia/gi, 'CSDLQG'],
  [/cơ sở dữ liệu/gi, 'CSDL'],
  [/Căn cước công dân/gi, 'CCCD'],
  [/thủ tục hành chính/gi, 'TTHC'],
  [/công nghệ thông tin/gi, 'CNTT'],
];

export const taskShortened: Damage = {
  name: 'tasks shortened',
  phase: 'content',
  apply: (draft, random) => {
    const share = random.pick([0.1, 0.5, 1]);
    const cut = random.chance(0.5);
    return mapBody(draft, (line) => {
      if (!isTaskStart(line) || !random.chance(share)) return line;
      const text = textOf(line.cells.task);
      const words = text.split(' ');
      const beginning = words.slice(0, Math.max(8, Math.ceil(words.length * 0.6))).join(' ');
      const shorter = cut && words.length > 15 ? `${beginning}…` : abbreviated(text);
      return withCell(line, 'task', shorter);
    });
  },
};

function abbreviated(text: string): string {
  return SHORT.reduce((short, [long, abbreviation]) => short.replace(long, abbreviation), text);
}
