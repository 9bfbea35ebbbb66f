import { isTaskStart, mapBody, textOf, type Damage } from '../draft.ts';

const OTHERS = ['du lịch', 'bưu chính', 'thể thao', 'xuất bản phẩm', 'vệ tinh viễn thám'];

/**
 * A row rewritten to another task of the same sound, in the same place and with the same number: the form's own is
 * gone, and what stands there is none of it.
 */
export const taskReplaced: Damage = {
  name: 'task replaced by a foreign one',
  phase: 'content',
  apply: (draft, random) => {
    const rows = draft.body.filter(isTaskStart);
    const gone = new Set(random.some(rows, random.int(1, 3)));
    return mapBody(draft, (line) => {
      if (!isTaskStart(line) || !gone.has(line)) return line;
      const text = textOf(line.cells.task);
      const { tt, lead, deadline } = line.cells;
      const cells = { ...(tt && { tt }), ...(lead && { lead }), ...(deadline && { deadline }) };
      const task = other(text, random.pick(OTHERS), random.int(3, 8));
      return { kind: 'foreign', ...(line.numeral && { numeral: line.numeral }), cells: { ...cells, task } };
    });
  },
};

/** "Kết nối … với cơ sở dữ liệu du lịch" – or a beginning that goes on in another way. */
function other(text: string, field: string, beginning: number): string {
  const [connected, database] = text.split(' với ');
  if (text.startsWith('Kết nối') && database) return `${connected} với cơ sở dữ liệu ${field}.`;
  const words = text.split(' ');
  return `${words.slice(0, Math.min(words.length - 3, beginning)).join(' ')} trong lĩnh vực ${field} giai đoạn mới`;
}
