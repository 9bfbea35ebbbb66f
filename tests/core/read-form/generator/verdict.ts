import type { TaskId } from '../../../../core/form/types.ts';
import { fromA1 } from '../../../../core/grid/index.ts';
import type { FormSheet, ReadResult } from '../../../../core/read-form/index.ts';
import { tasks } from '../sheets.ts';
import { markOf } from './correct.ts';
import type { Truth } from './render.ts';

/** What became of the tasks of one sheet. `wrong` says, one sentence each, what must not be. */
export type Verdict = { found: number; asked: number; wrong: string[] };

/** Every task that is there is found in its first row or asked about; none is found where it is not. */
export function verdictOn(result: ReadResult, truth: Truth): Verdict {
  if (!result.ok) {
    const sheetAsked = result.reason === 'ambiguous-sheet' && result.questions.length > 0;
    return {
      found: 0,
      asked: sheetAsked ? truth.rows.size : 0,
      wrong: sheetAsked ? [] : [`no form: ${result.reason}`],
    };
  }
  const { sheet } = result;
  if (sheet.sheet !== truth.sheet) return { found: 0, asked: 0, wrong: [`read sheet ${sheet.sheet}`] };
  const verdicts = tasks.map(({ id }) => verdictOnTask(id, sheet, truth));
  return {
    found: verdicts.filter((each) => each === 'found').length,
    asked: verdicts.filter((each) => each === 'asked').length,
    wrong: [
      ...verdicts.filter((each) => each !== 'found' && each !== 'asked' && each !== 'gone'),
      ...wrongColumns(sheet, truth),
      ...wrongAnswers(sheet, truth),
    ],
  };
}

function verdictOnTask(task: TaskId, sheet: FormSheet, truth: Truth): string {
  const copies = truth.rows.get(task) ?? [];
  const found = sheet.rows.find((row) => row.task === task);
  const asked = askedRows(sheet);
  if (!found) {
    if (copies.length === 0) return 'gone';
    return copies.some((row) => asked.has(row)) ? 'asked' : `${task} is in row ${copies[0]} and was not found`;
  }
  if (!copies.includes(found.row)) return `${task} is not in row ${found.row}, but ${copies.join() || 'gone'}`;
  // A copy in other words, while the task itself stands elsewhere, may be told as a row of no task.
  const told = new Set([...asked, ...sheet.structure.flatMap((each) => (each.kind === 'foreign' ? [each.row] : []))]);
  const earlier = copies.slice(0, copies.indexOf(found.row));
  return earlier.every((row) => told.has(row)) ? 'found' : `${task} begins in row ${copies[0]}, not ${found.row}`;
}

export function askedRows(sheet: FormSheet): Set<number> {
  const cells = sheet.questions.flatMap(({ about, cell }) => (about === 'task' && cell !== null ? [cell] : []));
  return new Set(cells.map((cell) => fromA1(cell).row));
}

/** A column is the one it is, or not there, or asked about. */
function wrongColumns({ header, grid, questions }: FormSheet, { columns }: Truth): string[] {
  return columns.flatMap((column, at) => {
    if (column.startsWith('+')) return [];
    const read = header.columns[column as keyof typeof header.columns];
    const asked = questions.some(({ about, subject }) => about === 'column' && subject === column);
    return read === grid.col + at || (read === null && asked) ? [] : [`column ${column} was read in ${read}`];
  });
}

/** An answer holds its own task's mark and no other's. */
function wrongAnswers(sheet: FormSheet, truth: Truth): string[] {
  const marks = new Map(tasks.map(({ id }) => [markOf(id), id]));
  return sheet.rows.flatMap((row) => {
    const strangers = (row.texts.result.match(/\d{3}\/KH-BTC/gi) ?? []).filter(
      (mark) => marks.get(mark.toUpperCase()) !== row.task,
    );
    const lines = row.lines.filter((line) => truth.owners.get(line) !== row.task && truth.owners.has(line));
    return [
      ...strangers.map((mark) => `${row.task} was given the answer of ${marks.get(mark)}`),
      ...lines.map((line) => `${row.task} was given row ${line}`),
    ];
  });
}
