import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, recheck, type Assessment } from '../../../core/check/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import { toA1, type Grid } from '../../../core/grid/index.ts';
import { explain } from '../../../core/issues/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { contentOf } from '../../../core/wire/index.ts';
import { openWorkbook, toBook } from '../../../workbook/index.ts';
import { encodeLegacy } from '../read-form/generator/legacy.ts';
import { contextOf, form, legacyLetters } from '../support/form-sheet.ts';

const SAMPLES = ['25-loi', 'bo-tai-chinh-day-du', 'pl4-nhu-ban-hanh', 'ubnd-hai-phong'];
const ENCODINGS = ['tcvn3', 'vni'] as const;
type Encoding = (typeof ENCODINGS)[number];
const FONTS: Record<Encoding, string> = { tcvn3: '.VnTime', vni: 'VNI-Times' };

function gridOf(sample: string): Grid {
  const path = new URL(`../../../seeds/samples/${sample}.xlsx`, import.meta.url);
  const read = readForm(toBook(openWorkbook(readFileSync(path))), form);
  if (!read.ok) throw new Error(`${sample}: ${read.reason}`);
  return read.sheet.grid;
}

function judged(grid: Grid): Assessment {
  const book = { host: 'file' as const, active: grid.name, sheets: [grid] };
  const read = readForm(book, form, { letters: legacyLetters });
  if (!read.ok) throw new Error(read.reason);
  return assess(read.sheet, contextOf({ reportDate: '2026-11-24' }));
}

/** Letters that a font of those years does not have come back as it would show them: that is the text to compare with. */
const SHOWN: [RegExp, string][] = [
  [/[\u0300-\u036f]/g, ''],
  [/[\u00a0\u00ad\u200b\ufeff]/g, ' '],
  [/Ð/g, 'Đ'],
  [/[СсРрТт]/g, 'C'],
  [/[¹²³]/g, ''],
];

const mapTexts = (grid: Grid, change: (text: string) => string): Grid => {
  const text = grid.text.map((line) => line.map(change));
  const values = grid.values.map((line) => line.map((value) => (typeof value === 'string' ? change(value) : value)));
  return { ...grid, text, values };
};

/** No code of its own for a capital with a mark: the test is about judging, so that such letters are small ones. */
const representable = (encoding: Encoding) => (text: string) =>
  SHOWN.reduce((now, [letter, shown]) => now.replace(letter, shown), text.normalize('NFC')).replace(
    /\p{Lu}/gu,
    (letter) =>
      encodeLegacy(letter, encoding) === encodeLegacy(letter.toLowerCase(), encoding) ? letter.toLowerCase() : letter,
  );

function withFont(grid: Grid, font: string): Grid {
  const about = { ...grid.about };
  grid.text.forEach((line, row) =>
    line.forEach((text, col) => {
      const cell = toA1(grid.row + row, grid.col + col);
      if (text !== '') about[cell] = { ...about[cell], font };
    }),
  );
  return { ...grid, about };
}

const told = ({ issues }: Assessment): string[] =>
  issues
    .filter(({ rule }) => rule !== 'T-04')
    .map((issue) => `${issue.severity} ${issue.cell} ${explain(issue, 'vi')}`);

const read = ({ rows, agency, summary }: Assessment) => ({
  agency,
  summary: { ...summary, errors: 0 },
  rows: rows.map(({ task, completion, status, citations }) => ({
    task: task.id,
    completion,
    status,
    citations: citations.map(({ citation }) => citation),
  })),
});

const cases = SAMPLES.flatMap((sample) =>
  ENCODINGS.flatMap((encoding) => [true, false].map((byFont) => [sample, encoding, byFont] as const)),
);

describe('a sheet in a legacy font is judged as it is read by people', () => {
  it.each(cases)('%s in %s, font known: %s', (sample, encoding, byFont) => {
    const original = mapTexts(gridOf(sample), representable(encoding));
    const typed = mapTexts(original, (text) => encodeLegacy(text, encoding));
    const legacy = judged(byFont ? withFont(typed, FONTS[encoding]) : typed);
    const expected = judged(original);
    expect(legacy.issues.filter(({ rule }) => rule === 'T-04')).toMatchObject([
      { task: null, cell: null, params: { kind: 'sheet' } },
    ]);
    expect(told(legacy)).toEqual(told(expected));
    expect(read(legacy)).toEqual(read(expected));
  });

  it('keeps what is written: content and hash are of the texts as displayed', () => {
    const typed = mapTexts(gridOf('bo-tai-chinh-day-du'), (text) => encodeLegacy(text, 'tcvn3'));
    const { sheet } = judged(typed);
    const [first] = contentOf(sheet, 'BTC').rows;
    expect(first?.lead).toBe(encodeLegacy('Bộ Công an', 'tcvn3'));
  });

  it('leaves every text in the old font alone: a mend would convert it as it goes', () => {
    const typed = mapTexts(gridOf('25-loi'), (text) => encodeLegacy(text, 'tcvn3'));
    const { patch } = fixes(judged(typed));
    expect(patch.ops).toEqual([{ op: 'text', cell: 'D46', before: 'Thg6-22', after: 'Tháng 6/2022' }]);
  });

  it('is checked as a whole after an edit, with the same answer', () => {
    const typed = mapTexts(gridOf('25-loi'), (text) => encodeLegacy(text, 'tcvn3'));
    const before = judged(typed);
    const edited = mapTexts(typed, (text) => (text === 'Thg6-22' ? 'Th¸ng 6/2022' : text));
    const read = readForm({ host: 'file', active: typed.name, sheets: [edited] }, form, { letters: legacyLetters });
    if (!read.ok) throw new Error(read.reason);
    expect(recheck(before, read.sheet, before.context).issues).toEqual(judged(edited).issues);
  });
});
