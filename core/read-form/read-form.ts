import { OWN_SHEET, type Book } from '../grid/index.ts';
import type { LegacyLetters } from '../text/index.ts';
import type { FormDefinition } from '../form/types.ts';
import { indexForm } from './form-index.ts';
import { candidate, pickAnswer, SHEET_QUESTION } from './question.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import type { Answers, FormSheet, Question, ReadResult } from './types.ts';

export type ReadOptions = {
  answers?: Answers;
  sheet?: string;
  /** What the fonts of the years before Unicode mean; without it text in them is not recognised. */
  letters?: LegacyLetters;
};

/** With both of the form's own columns one task is enough (an agency may keep only its rows); without, a few. */
const FEW_TASKS = 3;
/** A second sheet this full beside the best one makes it doubtful which is meant. */
const RIVAL = 0.5;

/** Finds the form in a workbook and reads it. Never throws; what is in doubt is a question (DESIGN, "Finding the rows"). */
export function readForm(
  book: Book,
  form: FormDefinition,
  { answers = {}, sheet, letters }: ReadOptions = {},
): ReadResult {
  const index = indexForm(form);
  const sheets = book.sheets.filter(({ name }) => name !== OWN_SHEET && (sheet === undefined || name === sheet));
  const readings = sheets.map((grid) => ({ grid, ...readSheet(grid, index, { answers, letters }) }));
  const forms = readings.flatMap((reading) => formSheet(reading) ?? []);
  const visible = forms.filter(({ grid }) => !grid.hidden);
  const rivals = closest(visible.length > 0 ? visible : forms);
  const seen = readings.map(({ grid, columns, tasks }) => ({ sheet: grid.name, columns, tasks }));

  if (rivals.length <= 1) {
    return rivals[0] ? { ok: true, sheet: rivals[0] } : { ok: false, reason: 'no-form', seen, questions: [] };
  }
  const question = sheetQuestion(rivals, index.tasks.size);
  const answer = pickAnswer(question, answers);
  const chosen = rivals.find((rival) => rival.sheet === answer);
  return chosen ? { ok: true, sheet: chosen } : { ok: false, reason: 'ambiguous-sheet', seen, questions: [question] };
}

function formSheet({ sheet, columns }: SheetReading): FormSheet | null {
  const ownColumns = columns.includes('result') && columns.includes('basis');
  return sheet && sheet.rows.length >= (ownColumns ? 1 : FEW_TASKS) ? sheet : null;
}

function closest(forms: FormSheet[]): FormSheet[] {
  const most = Math.max(...forms.map(({ rows }) => rows.length));
  return forms.filter(({ rows }) => rows.length >= most * RIVAL).sort((a, b) => b.rows.length - a.rows.length);
}

function sheetQuestion(rivals: FormSheet[], tasks: number): Question {
  return {
    id: SHEET_QUESTION,
    about: 'sheet',
    subject: 'sheet',
    cell: null,
    candidates: rivals.map(({ sheet, rows }) => candidate(sheet, `${rows.length}/${tasks}`, rows.length / tasks)),
  };
}
