import type { Citation } from '../citation/types.ts';
import { readDeadline } from '../deadline/index.ts';
import type { Field } from '../form/types.ts';
import { nfc } from '../text/index.ts';
import { at, rewriteCitations } from './cited.ts';
import type { Rule, WrittenCell } from './types.ts';

/** Title and header lines are laid out with blanks; their looks are no business of this rule. */
const LAID_OUT = ['title', 'header'];

/**
 * Two blanks in a row, blanks around the text, a line break inside a citation, and the full stop after a cell that is
 * one citation or one deadline. A full stop that ends a sentence is right; indented lines are left as they are.
 */
export const T03: Rule = {
  id: 'T-03',
  severity: 'info',
  source: 'Đo trên bảng thật; biểu mẫu, nhiệm vụ I.5',
  message: 'Ô không được thừa khoảng trắng, xuống dòng giữa viện dẫn hoặc dấu chấm sau ngày.',
  local: true,
  check: ({ cells }) =>
    cells
      .filter((cell) => !isTidy(cell))
      .flatMap((cell) => {
        const what = surplus(cell);
        return what.length > 0 ? [at(cell, { what })] : [];
      }),
  mend: { safe: true, apply: (text, cell) => stepsFor(cell).reduce((tidy, [, step]) => step(tidy, cell), text) },
};

type Step = (text: string, cell: WrittenCell) => string;

/** In this order: a joined citation may then be the whole cell, and so lose its full stop. */
const STEPS: [what: string, step: Step][] = [
  ['break', (text, cell) => (/[\r\n]/.test(text) ? joined(text, cell.scan.citations) : text)],
  ['blanks', (text) => (/[ \t]{2}/.test(text) ? text.replace(/(\S)[ \t]{2,}(?=\S)/g, '$1 ') : text).trim()],
  ['stop', withoutFinalStop],
];

function stepsFor({ field }: WrittenCell): typeof STEPS {
  return LAID_OUT.includes(field) ? [] : STEPS;
}

/** Where a citation or a deadline may stand alone. */
const STOPPED: Field[] = ['deadline', 'result', 'basis', 'note'];

/** What one of the steps could take away; nearly every text is done with here, and its citations are not asked for. */
function isTidy({ field, text, ordinary }: WrittenCell): boolean {
  const inside = !ordinary && /[\n\r\t]| {2}/.test(text);
  return !inside && !(text.endsWith('.') && STOPPED.includes(field)) && text.trim() === text;
}

/** What is too much, step by step. */
function surplus(cell: WrittenCell): string[] {
  let text = cell.text;
  return stepsFor(cell).flatMap(([what, step]) => {
    const before = text;
    text = step(text, cell);
    return text === before ? [] : [what];
  });
}

function joined(text: string, citations: Citation[]): string {
  return rewriteCitations(text, citations, ({ raw, symbolRaw }) => withoutBreaks(raw, symbolRaw));
}

/** A break before a bullet, or after ";" or ":", parts the items of a list. */
const BREAK = /(?<![;:\s])\s*[\r\n]\s*(?![\s+*•–—-]|\d+[.)]\s)/g;

/** A break inside the symbol itself is a wrong character there (C-05). */
function withoutBreaks(raw: string, symbolRaw: string | null): string {
  const at = symbolRaw === null ? -1 : raw.indexOf(symbolRaw);
  const join = (part: string): string => part.replace(BREAK, ' ');
  if (at < 0 || symbolRaw === null) return join(raw);
  return join(raw.slice(0, at)) + symbolRaw + join(raw.slice(at + symbolRaw.length));
}

/** "Luật Căn cước … được Quốc hội thông qua ngày …" is a sentence. */
const PASSED = /(?<!\p{L})(?:được|do)(?!\p{L})/u;

function withoutFinalStop(text: string, cell: WrittenCell): string {
  if (!/[^.]\.$/.test(text)) return text;
  const { field, scan } = cell;
  const body = text.slice(0, -1).trim();
  const [only, ...others] = scan.citations;
  const alone = only !== undefined && others.length === 0 && sameLetters(only.raw, body);
  const oneCitation = alone && only.date !== null && !PASSED.test(nfc(only.raw));
  const oneDeadline = field === 'deadline' && !['unknown', 'blank'].includes(readDeadline(body).kind);
  return oneCitation || oneDeadline ? body : text;
}

function sameLetters(a: string, b: string): boolean {
  return a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
}
