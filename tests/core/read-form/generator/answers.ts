import type { Column, TaskId } from '../../../../core/form/types.ts';
import { fromA1 } from '../../../../core/grid/index.ts';
import { NONE, type Answers, type Question, type ReadResult } from '../../../../core/read-form/index.ts';
import type { Truth } from './render.ts';

/** What an officer would answer who knows the sheet; `unanswerable` = the right task is not among the candidates. */
export function rightAnswers(read: ReadResult, truth: Truth): { answers: Answers; unanswerable: TaskId[] } {
  const answers: Answers = {};
  const unanswerable: TaskId[] = [];
  for (const question of read.ok ? read.sheet.questions : read.questions) {
    const right = rightAnswer(question, read, truth);
    const offered = question.candidates.some(({ value }) => value === right);
    if (!offered) unanswerable.push(right);
    answers[question.id] = offered ? right : NONE;
  }
  return { answers, unanswerable };
}

function rightAnswer({ about, subject, cell, candidates }: Question, read: ReadResult, truth: Truth): string {
  if (about === 'sheet' || !read.ok || cell === null) return truth.sheet;
  if (about === 'task') return truth.owners.get(fromA1(cell).row) ?? NONE;
  const col = read.sheet.grid.col + truth.columns.indexOf(subject as Column);
  return candidates.find(({ evidence }) => evidence !== '' && fromA1(evidence).col === col)?.value ?? NONE;
}
