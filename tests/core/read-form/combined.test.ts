import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { body, bookOf, form, gridOf, HEADER, taskIds, TITLE, type Lines } from './sheets.ts';
import { runs } from '../support/runs.ts';

const SEED = 2367;

type Parts = { title: Lines; header: Lines; body: Lines; tail: Lines };
type Change = { name: string; apply: (parts: Parts) => Parts };

const everywhere =
  (change: (line: string[]) => string[]) =>
  (parts: Parts): Parts => ({
    title: parts.title,
    header: parts.header.map(change),
    body: parts.body.map(change),
    tail: parts.tail,
  });
const inBody =
  (change: (line: string[]) => string[][]) =>
  (parts: Parts): Parts => ({ ...parts, body: parts.body.flatMap(change) });
const texts = (change: (text: string) => string) => (lines: Lines) => lines.map((line) => line.map(change));
const insertAt = (col: number, text: string) => (line: string[]) => {
  const copy = [...line, ...Array<string>(Math.max(0, col - line.length)).fill('')];
  copy.splice(col, 0, text);
  return copy;
};
const isGroup = (line: string[]) =>
  line.filter((text) => text !== '').length === 2 && line.some((text) => /^[IV]+$/.test(text));

/** Differences that change nothing of the content: any of them together must leave the reading whole. */
const CHANGES: Change[] = [
  { name: 'no title', apply: (parts) => ({ ...parts, title: [] }) },
  {
    name: 'letterhead',
    apply: (parts) => ({
      ...parts,
      title: [['UBND TỈNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], [], ...parts.title, []],
    }),
  },
  {
    name: 'upper case header',
    apply: (parts) => ({ ...parts, header: texts((text) => text.toUpperCase())(parts.header) }),
  },
  {
    name: 'marks in the header',
    apply: (parts) => ({ ...parts, header: texts((text) => (text === '' ? '' : `${text}³`))(parts.header) }),
  },
  {
    name: 'column numbers',
    apply: (parts) => ({
      ...parts,
      header: [...parts.header, (parts.header[0] ?? []).map((_, col) => `(${col + 1})`)],
    }),
  },
  { name: 'column in front', apply: everywhere(insertAt(0, '')) },
  { name: 'column behind the task', apply: everywhere(insertAt(2, '')) },
  {
    name: 'NFD',
    apply: (parts) => ({
      title: texts(nfd)(parts.title),
      header: texts(nfd)(parts.header),
      body: texts(nfd)(parts.body),
      tail: texts(nfd)(parts.tail),
    }),
  },
  {
    name: 'no numerals',
    apply: inBody((line) => [isGroup(line) ? line.map((text) => (/^[IV]+$/.test(text) ? '' : text)) : line]),
  },
  { name: 'TT as 1.', apply: inBody((line) => [line.map((text) => (/^\d+$/.test(text) ? `${text}.` : text))]) },
  { name: 'blank lines', apply: inBody((line) => [line, []]) },
  {
    name: 'line breaks in cells',
    apply: inBody((line) => [
      line.map((text) => text.replace(/ /g, (blank, at: number) => (at % 7 === 0 ? '\r\n' : blank))),
    ]),
  },
  { name: 'hidden characters', apply: inBody((line) => [line.map((text) => text.replace(/ (?=t)/g, '\u00A0\u200B'))]) },
  {
    name: 'signature',
    apply: (parts) => ({ ...parts, tail: [...parts.tail, [], ['Nơi nhận:', '', '', '', '', 'TM. ỦY BAN NHÂN DÂN']] }),
  },
  {
    name: 'footnotes',
    apply: (parts) => ({
      ...parts,
      tail: [...parts.tail, ...form.footnotes.map(({ number, text }) => [`${number} ${text}`])],
    }),
  },
];

function nfd(text: string): string {
  return text.normalize('NFD');
}

describe('differences that change no content', () => {
  it('leave the reading whole, in any order and number', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(CHANGES), (changes) => {
        const start: Parts = { title: TITLE, header: HEADER, body: body(), tail: [] };
        const parts = changes.reduce((each, { apply }) => apply(each), start);
        const result = readForm(bookOf(gridOf([...parts.title, ...parts.header, ...parts.body, ...parts.tail])), form);
        const names = changes.map(({ name }) => name).join(', ');
        if (!result.ok) throw new Error(`${result.reason}: ${names}`);
        const { rows, structure, questions, header } = result.sheet;
        expect(structure, names).toEqual([]);
        expect(questions, names).toEqual([]);
        expect(
          rows.map(({ task }) => task),
          names,
        ).toEqual(taskIds);
        expect(Object.values(header.columns), names).not.toContain(null);
        expect(rows[0]?.texts.result.normalize('NFC').replace(/\s+/g, ' '), names).toContain('08/2022/TT-BCA');
      }),
      { seed: SEED, numRuns: runs(250) },
    );
  });
});
