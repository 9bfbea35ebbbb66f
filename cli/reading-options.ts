import type { ReadOptions } from '../core/index.ts';
import { misuse } from './failure.ts';

/** How the form is looked for: on which sheet, and what a person answered to the questions of an earlier check. */
export const readingOptions = {
  sheet: { type: 'string' },
  answer: { type: 'string', multiple: true },
} as const;

export const READING_USAGE = '[--sheet TÊN] [--answer CÂU-HỎI=TRẢ-LỜI]…';

function pair(answer: string): [question: string, value: string] {
  const equals = answer.lastIndexOf('=');
  if (equals < 1) throw misuse(`Tùy chọn --answer cần dạng CÂU-HỎI=TRẢ-LỜI, không phải “${answer}”.`);
  return [answer.slice(0, equals), answer.slice(equals + 1)];
}

export const readingFrom = ({ sheet, answer = [] }: { sheet?: string; answer?: string[] }): ReadOptions => ({
  sheet,
  answers: Object.fromEntries(answer.map(pair)),
});
