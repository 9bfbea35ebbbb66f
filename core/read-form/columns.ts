import { toA1 } from '../grid/index.ts';
import { COLUMNS, type Column } from '../form/types.ts';
import { EXACT } from './column-meaning.ts';
import type { HeaderBlock } from './header.ts';
import { parseOrdinal } from './ordinal.ts';
import { candidate, noneOfThese, pickAnswer, questionId } from './question.ts';
import { NONE, type Answers, type Question } from './types.ts';
import type { View } from './view.ts';
import { labelKey } from './words.ts';

export type ColumnMap = Record<Column, number | null>;
export type ReadColumns = { columns: ColumnMap; questions: Question[] };

/** What the form is about; a sheet without them is asked whether another column is meant. */
const ESSENTIAL: readonly Column[] = ['result', 'basis'];
const MAX_NAME = 120;
const LOOK_AHEAD = 40;
const ENOUGH_ORDINALS = 3;

/** Which grid column holds which official one. Equal claims, or none for an essential column, are asked about. */
export function assignColumns(view: View, header: HeaderBlock, answers: Answers): ReadColumns {
  const columns = {} as ColumnMap;
  const questions: Question[] = [];
  const names = answerNames(header);
  for (const column of COLUMNS) {
    const { options, mayBeNone } = optionsFor(header, column);
    if (options.length === 0 || (options.length === 1 && !mayBeNone)) {
      columns[column] = options[0] ?? null;
      continue;
    }
    const question = columnQuestion(header, column, options, names, mayBeNone);
    const answer = pickAnswer(question, answers);
    columns[column] = options.find((col) => names.get(col) === answer) ?? null;
    if (answer === null) questions.push(question);
  }
  columns.tt ??= unnamedOrdinals(view, header, columns.task);
  return { columns, questions };
}

type Options = { options: number[]; mayBeNone: boolean };

/**
 * The columns that may be this one: those whose header says so most surely; for an essential column every one that says
 * so at all, unless one does in the form's own words; and when none does, those that mean nothing else.
 */
function optionsFor(header: HeaderBlock, column: Column): Options {
  const claims = [...header.meanings].filter(([, meaning]) => meaning.column === column);
  const essential = ESSENTIAL.includes(column);
  if (claims.length === 0 && essential) return { options: unclaimed(header), mayBeNone: true };
  const best = Math.max(...claims.map(([, { score }]) => score));
  const rivals = essential && best < EXACT ? claims : claims.filter(([, { score }]) => score === best);
  return { options: rivals.map(([col]) => col), mayBeNone: false };
}

function unclaimed(header: HeaderBlock): number[] {
  return [...header.labels]
    .filter(([col, label]) => !header.meanings.has(col) && labelKey(label) !== '')
    .map(([col]) => col);
}

function columnQuestion(
  header: HeaderBlock,
  column: Column,
  options: number[],
  names: Map<number, string>,
  mayBeNone: boolean,
): Question {
  const candidates = options.map((col) =>
    candidate(names.get(col) as string, toA1(header.row, col), header.meanings.get(col)?.score ?? 0),
  );
  return {
    id: questionId('column', column),
    about: 'column',
    subject: column,
    cell: toA1(header.row, options[0] as number),
    candidates: mayBeNone ? [...candidates, noneOfThese()] : candidates,
  };
}

/** A column is answered by its header, counted where that repeats: letters move when a column is inserted. */
function answerNames(header: HeaderBlock): Map<number, string> {
  const seen = new Map<string, number>([[NONE, 1]]);
  const names = new Map<number, string>();
  for (const [col, label] of header.labels) {
    const name = label.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, MAX_NAME);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    names.set(col, count === 1 ? name : `${name} (${count})`);
  }
  return names;
}

/** A column of numbers left of the tasks is TT, also when nobody wrote a header over it. */
function unnamedOrdinals(view: View, header: HeaderBlock, task: number | null): number | null {
  const col = task === null ? 0 : task - 1;
  if (col < view.firstCol || header.labels.has(col)) return null;
  let ordinals = 0;
  for (let row = header.lastRow + 1; row <= Math.min(view.lastRow, header.lastRow + LOOK_AHEAD); row += 1) {
    if (parseOrdinal(view.text(row, col)).number !== null) ordinals += 1;
  }
  return ordinals >= ENOUGH_ORDINALS ? col : null;
}
