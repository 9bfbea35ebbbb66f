import { NONE, type Answers, type Question } from './types.ts';

export const SHEET_QUESTION = 'sheet';
const MAX_EVIDENCE = 200;

/** The officer's answer to this question, or null while it is open or no candidate bears that answer any more. */
export function pickAnswer(question: Question, answers: Answers): string | null {
  const answer = Object.prototype.hasOwnProperty.call(answers, question.id) ? answers[question.id] : undefined;
  return question.candidates.find(({ value }) => value === answer)?.value ?? null;
}

/** Ids are made of the words asked about, so that an answer survives moved rows, columns and reopening. */
export function questionId(about: 'column' | 'task', subject: string): string {
  return `${about}:${subject}`;
}

export function candidate(value: string, seen: string, score: number): Question['candidates'][number] {
  return { value, evidence: seen.slice(0, MAX_EVIDENCE), score };
}

export function noneOfThese(): Question['candidates'][number] {
  return candidate(NONE, '', 0);
}

/** FNV-1a: short, stable, no secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
