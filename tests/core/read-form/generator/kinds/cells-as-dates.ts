import { mapBody, textOf, withCell, type Damage } from '../draft.ts';

/** What a spreadsheet makes of "3/2022": a date, shown in its own way, or the bare serial. */
export const cellsAsDates: Damage = {
  name: 'cells turned into dates or numbers',
  phase: 'lines',
  apply: (draft, random) => {
    const shown = random.pick(['Mar-22', '01/3/2022', '3/1/22', '44621']);
    return mapBody(draft, (line) => {
      const month = /^Tháng (\d{1,2})\/(\d{4})$/.exec(textOf(line.cells.deadline));
      if (line.kind !== 'task' || !month || random.chance(0.3)) return line;
      const date = `${month[2]}-${month[1]?.padStart(2, '0')}-01`;
      return withCell(line, 'deadline', { text: shown, value: 44_621, facts: { date } });
    });
  },
};
