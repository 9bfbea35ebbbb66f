import { indexTexts, scoreOf, topScore, wordsOf } from '../read-form/similarity.ts';
import { sameText } from '../text/index.ts';
import type { ContentRow } from '../wire/types.ts';
import { tasksOf } from './tasks.ts';
import type { FormDefinition, FormTask, TaskId } from './types.ts';

/** `text`: word for word; `id`: under the same number, reworded, and closer to no other task of the new form. */
export type TaskMatch = { from: TaskId; to: TaskId; by: 'text' | 'id' };

export type FormMatch = {
  matches: TaskMatch[];
  /** Tasks of the old form that the new one does not know. */
  gone: TaskId[];
  /** Tasks of the new form that the old one did not have. */
  added: TaskId[];
};

export type TakeOver = FormMatch & {
  /** The new form's rows, in its order, with what was written under the old one. */
  rows: ContentRow[];
  /** Rows with no place in the new form, whole: nothing of the officer's work is lost. */
  left: ContentRow[];
};

/** Below this a text under the same number is another task, not the same one reworded. */
const REWORDED = 0.6;

/**
 * Which tasks of a form go on in another version: first those whose text stayed, wherever they stand now; then those
 * under the same number whose text was reworded. A number alone is no match: inserting a task moves all after it.
 */
export function matchForms(from: FormDefinition, to: FormDefinition): FormMatch {
  const before = [...tasksOf(from).values()].map(({ task }) => task);
  const after = [...tasksOf(to).values()].map(({ task }) => task);
  const matches: TaskMatch[] = [];
  const isTaken = ({ id }: FormTask) => matches.some((match) => match.to === id);
  const isPlaced = ({ id }: FormTask) => matches.some((match) => match.from === id);
  for (const old of before) {
    const same = after.filter((task) => !isTaken(task) && sameText(task.text, old.text));
    const target = same.find(({ id }) => id === old.id) ?? same[0];
    if (target) matches.push({ from: old.id, to: target.id, by: 'text' });
  }
  const open = after.filter((task) => !isTaken(task));
  const likeness = indexTexts(open);
  for (const old of before.filter((task) => !isPlaced(task))) {
    const target = open.find(({ id }) => id === old.id);
    const found = likeness(wordsOf(old.text));
    const score = scoreOf(found, old.id);
    if (target && score >= REWORDED && score === topScore(found)) matches.push({ from: old.id, to: old.id, by: 'id' });
  }
  const gone = before.filter((task) => !isPlaced(task)).map(({ id }) => id);
  const added = after.filter((task) => !isTaken(task)).map(({ id }) => id);
  return { matches, gone, added };
}

/** Carries rows written under an old version of the form to a new one; text, lead and deadline are the new form's. */
export function takeOver(rows: ContentRow[], from: FormDefinition, to: FormDefinition): TakeOver {
  const found = matchForms(from, to);
  const written = new Map(rows.map((row) => [row.task, row]));
  const source = new Map(found.matches.map((match) => [match.to, match.from]));
  const placed = new Set(found.matches.map((match) => match.from));
  return {
    ...found,
    rows: [...tasksOf(to).values()].map(({ task }) => carried(task, written.get(source.get(task.id) ?? ''))),
    left: rows.filter(({ task }) => !placed.has(task)),
  };
}

function carried({ id, text, lead, deadline, issued }: FormTask, old: ContentRow | undefined): ContentRow {
  const { result, basis, note } = old ?? issued;
  return { task: id, text, lead, deadline, result, basis, note };
}
