import type { A1 } from '../../core/grid/types.ts';
import { addChildren, childPlaces, findElement } from '../xml/insert.ts';
import { XmlReader } from '../xml/reader.ts';
import { encodeText } from '../xml/text.ts';
import { prefixed } from '../package/style-list.ts';

export type Note = { cell: A1; text: string };

export const EMPTY_COMMENTS = (main: string): string => `<comments xmlns="${main}"><authors/><commentList/></comments>`;

const LOOK = '<rPr><sz val="10"/><color indexed="81"/><rFont val="Times New Roman"/><family val="1"/></rPr>';
const run = (text: string): string => `<r>${LOOK}<t xml:space="preserve">${encodeText(text)}</t></r>`;

/** A discussion of newer Excel: its text lies in another part, and this comment only stands in for it. */
const isThread = (author: string | undefined): boolean => author?.startsWith('tc=') ?? false;

function textsOf(xml: string, element: string): string[] {
  return childPlaces(xml, element).map(({ start, end }) => {
    const reader = new XmlReader(xml.slice(start, end));
    reader.next();
    return reader.content();
  });
}

/** The number of our author, who is added when not there. */
function authorId(xml: string, author: string): { xml: string; id: number } {
  const authors = textsOf(xml, 'authors');
  const known = authors.indexOf(author);
  if (known >= 0) return { xml, id: known };
  const added = addChildren(xml, 'authors', (prefix) => `<${prefix}author>${encodeText(author)}</${prefix}author>`);
  return { xml: added, id: authors.length };
}

/** Our words after those that stand there. A text without runs becomes a run, since both may not stand side by side. */
function extended(comment: string, text: string): string {
  const place = findElement(comment, 'text');
  if (!place) return comment;
  const { prefix, openEnd, closeStart } = place;
  const inside = comment.slice(openEnd, closeStart);
  const plain = new RegExp(`^\\s*<${prefix}t[\\s>]`).test(inside);
  const before = plain ? `<${prefix}r>${inside}</${prefix}r>` : inside;
  return comment.slice(0, openEnd) + before + prefixed(run(`\n\n${text}`), prefix) + comment.slice(closeStart);
}

/**
 * A comments part with notes added. A cell that has a comment keeps it and gets ours after it; a discussion stays as it
 * is. `fresh` are the cells that had none, each of which needs a box of its own.
 */
export function withNotes(xml: string, notes: Note[], author: string): { xml: string; fresh: A1[] } {
  const byCell = new Map(notes.map(({ cell, text }) => [cell, text]));
  const authors = textsOf(xml, 'authors');
  let out = '';
  let at = 0;
  for (const { start, end } of childPlaces(xml, 'commentList')) {
    const comment = xml.slice(start, end);
    const reader = new XmlReader(comment);
    reader.next();
    const cell = reader.attr('ref') ?? '';
    const text = byCell.get(cell);
    byCell.delete(cell);
    if (text === undefined || isThread(authors[Number(reader.attr('authorId'))])) continue;
    out += xml.slice(at, start) + extended(comment, text);
    at = end;
  }
  const { xml: named, id } = authorId(out + xml.slice(at), author);
  const list = [...byCell].map(
    ([cell, text]) => `<comment ref="${cell}" authorId="${id}"><text>${run(text)}</text></comment>`,
  );
  const whole = addChildren(named, 'commentList', (prefix) => prefixed(list.join(''), prefix));
  return { xml: whole, fresh: [...byCell.keys()] };
}
