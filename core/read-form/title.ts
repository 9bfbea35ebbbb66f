import { toA1, type A1 } from '../grid/index.ts';
import { filledCols, type View } from './view.ts';
import { MAX_LABEL } from './words.ts';

/** Nobody writes more above a table than this; what stands further up is no title. */
const MAX_TITLE_ROWS = 60;
const MAX_TITLE_CELLS = 200;

/** Filled cells above the header: letterhead, annex, title, agency line, "(Kèm theo …)". */
export function titleCells(view: View, headerRow: number): { row: number; col: number }[] {
  const cells: { row: number; col: number }[] = [];
  for (let row = Math.max(view.firstRow, headerRow - MAX_TITLE_ROWS); row < headerRow; row += 1) {
    for (const col of filledCols(view, row)) cells.push({ row, col });
  }
  return cells.slice(-MAX_TITLE_CELLS);
}

export type AgencyLine = { cell: A1 | null; raw: string | null };

/** "(Cơ quan rà soát: …", the label in any case, with a footnote mark, with or without a colon. */
const LABEL = /^[\s(]*(?:tên\s+)?(?:cơ\s+quan|đơn\s+vị)(?:\s+\S+){0,3}?\s+r[àa]\s+soát[\s\d⁰¹²³⁴-⁹()*]*[:：]?/i;
const OTHER_TITLE = /^[\s(]*(kèm\s+theo|phụ\s+lục|rà\s+soát|ban\s+hành\s+kèm)/i;

/** The agency's name as written: behind the label, in the next cell of the line, or going on in the next line. */
export function findAgency(view: View, headerRow: number): AgencyLine {
  const cells = titleCells(view, headerRow);
  for (const [at, { row, col }] of cells.entries()) {
    const text = view.text(row, col);
    const label = labelLength(text);
    if (label === null) continue;
    const own = text.slice(label);
    const next = cells[at + 1];
    const following = next && isContinuation(view.text(next.row, next.col)) && next.row - row <= 1 ? next : undefined;
    const here: A1 = toA1(row, col);
    if (!following) return { cell: here, raw: name(own) };
    const more = view.text(following.row, following.col);
    if (isEmpty(own))
      return isEmpty(more)
        ? { cell: here, raw: name(own) }
        : { cell: toA1(following.row, following.col), raw: name(more) };
    const goesOn = isOpen(text) && following.row > row;
    return { cell: here, raw: name(goesOn ? `${own} ${more}` : own) };
  }
  return { cell: null, raw: null };
}

/** Length of the label in the text as it stands; composed text may be shorter, so the colon is counted out. */
function labelLength(text: string): number | null {
  if (text.length > MAX_LABEL * 2) return null;
  const match = LABEL.exec(text.normalize('NFC'));
  if (!match) return null;
  if (text === text.normalize('NFC')) return match[0].length;
  const colon = text.search(/[:：]/);
  return /[:：]$/.test(match[0]) ? colon + 1 : null;
}

function isContinuation(text: string): boolean {
  const composed = text.normalize('NFC');
  return (
    (text.length <= MAX_LABEL && !OTHER_TITLE.test(composed) && composed !== composed.toUpperCase()) || isEmpty(text)
  );
}

function isEmpty(text: string): boolean {
  return name(text).replace(/[.…_\s]/g, '') === '';
}

function isOpen(text: string): boolean {
  return text.includes('(') && !text.includes(')');
}

/** Without the bracket that closes the line. */
function name(text: string): string {
  return text.replace(/\)\s*$/, '').trim();
}
