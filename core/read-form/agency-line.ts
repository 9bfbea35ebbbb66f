import type { TitleLine } from './title.ts';
import type { FormSheet } from './types.ts';

const MAX_LENGTH = 400;
/** "(Cơ quan rà soát: …" of the form, and what else people write: in any case, with a footnote mark, with or without a colon. */
const LABEL =
  /^[\s(]*(?:(?:tên\s+)?(?:cơ\s+quan|đơn\s+vị)(?:\s+[^\s:：]+){0,3}?\s+(?:rà\s+soát|báo\s+cáo)|tên\s+(?:cơ\s+quan|đơn\s+vị)(?=\s*[:：]))[\s\d⁰¹²³⁴-⁹()*]*[:：]?/i;
/** Lines that stand near the agency's and are something else. */
const OTHER =
  /^[\s(]*(?:kèm\s+theo|phụ\s+lục|rà\s+soát|ban\s+hành|biểu|mẫu|cộng\s+h[oò][aà]|độc\s+lập|đơn\s+vị\s+tính|số\s*:|v\/v)/i;

/**
 * The agency's name as written: behind the label, else in the next cell of that line or in the next line; a bracket
 * still open goes on in the next line. `cell` is null when there is no such line.
 */
export function findAgency(lines: TitleLine[]): FormSheet['agency'] {
  for (const [at, line] of lines.entries()) {
    const label = labelLength(line.text);
    if (label === null) continue;
    const own = line.text.slice(label);
    const next = lines[at + 1];
    if (!next || next.row - line.row > 1 || isOther(next.text)) return { cell: line.cell, raw: name(own) };
    if (isEmpty(own) && !isEmpty(next.text)) return { cell: next.cell, raw: name(next.text) };
    const goesOn = line.text.includes('(') && !line.text.includes(')') && !isEmpty(next.text);
    return { cell: line.cell, raw: name(goesOn ? `${own} ${next.text}` : own) };
  }
  return { cell: null, raw: null };
}

/** Length of the label in the text as it stands: composed, it may be shorter. */
function labelLength(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const label = LABEL.exec(text.normalize('NFC'))?.[0];
  if (label === undefined) return null;
  for (let length = label.length; length <= text.length; length += 1) {
    if (text.slice(0, length).normalize('NFC') === label) return length;
  }
  return null;
}

function isOther(text: string): boolean {
  return text.length > MAX_LENGTH || OTHER.test(text.normalize('NFC'));
}

/** Nothing but blanks, the printed dots and brackets. */
function isEmpty(text: string): boolean {
  return /^[\s.…_()]*$/.test(text);
}

/** Without the bracket that closes the line; a bracket of the name's own stays. */
function name(text: string): string {
  const trimmed = text.trim();
  const opened = trimmed.split('(').length;
  const closed = trimmed.split(')').length;
  return closed > opened ? trimmed.replace(/\s*\)$/, '').trim() : trimmed;
}
