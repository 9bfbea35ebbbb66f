import { markOf } from '../correct.ts';
import { isTaskStart, mapBody, type Damage, type DraftColumn, type DraftLine, type TableLine } from '../draft.ts';

/** One task, several results: TT to deadline merged down over the lines of the answer. */
export const answersOverLines: Damage = {
  name: 'cells merged down over several answers',
  phase: 'lines',
  apply: (draft, random) => {
    const share = random.pick([0.1, 0.3]);
    const numbered = random.chance(0.3);
    return mapBody(draft, (line): TableLine | DraftLine[] => {
      if (!isTaskStart(line) || !random.chance(share)) return line;
      const rest = Array.from({ length: random.int(1, 3) }, (_, at): TableLine => {
        const result = `${numbered ? `${at + 2}. ` : ''}Báo cáo theo Kế hoạch số ${markOf(line.task)}, lần ${at + 2}`;
        const mergedUp: DraftColumn[] = ['tt', 'task', 'lead', 'deadline'];
        return {
          kind: 'task',
          task: line.task,
          ...(line.numeral && { numeral: line.numeral }),
          cells: random.chance(0.2) ? { basis: 'Nghị định số 13/2023/NĐ-CP ngày 17/4/2023' } : { result },
          mergedUp,
        };
      });
      return [line, ...rest];
    });
  },
};
