import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FormDefinition } from '../../core/form/types.ts';
import { form as formJson } from '../../seeds/index.ts';

const form = FormDefinition.parse(formJson);

/** The published table, cell by cell, line breaks and flaws included (`\n` escaped). */
const published = readFileSync(new URL('./issued-cells.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t').map((cell) => cell.replaceAll('\\n', '\n')));
const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

describe('the form as data', () => {
  it('has 6 groups of 11, 13, 4, 2, 19 and 3 tasks, 52 in all', () => {
    expect(form.groups.map((group) => [group.numeral, group.tasks.length])).toEqual([
      ['I', 11],
      ['II', 13],
      ['III', 4],
      ['IV', 2],
      ['V', 19],
      ['VI', 3],
    ]);
  });

  it('says word for word what the published table says', () => {
    const asPublished = form.groups.flatMap((group) => [
      [group.numeral, group.title, '', '', '', '', ''],
      ...group.tasks.map((task) => [
        task.id.split('.')[1],
        task.text,
        task.lead,
        task.deadline,
        task.issued.result,
        task.issued.basis,
        task.issued.note,
      ]),
    ]);
    const cells = published.slice(1).map((row) => row.map((cell, column) => (column < 4 ? oneLine(cell) : cell)));
    expect(asPublished).toEqual(cells);
  });

  it('has the published header texts', () => {
    const squeeze = (text: string) => oneLine(text).replaceAll(' ', '');
    expect(form.headers.map((header) => squeeze(header.text))).toEqual(published[0]?.map(squeeze));
  });

  it('keeps the flaws of the issue: letters in two parts in I.1, two blanks in I.5, a missing blank in V.12', () => {
    const task = (id: string) => form.groups.flatMap((group) => group.tasks).find((each) => each.id === id);
    expect(task('I.1')?.issued.result).not.toBe(task('I.1')?.issued.result.normalize('NFC'));
    expect(task('I.5')?.issued.result).toContain('05/9/2022  quy định');
    expect(task('V.12')?.lead).toContain('Lao động -Thương binh');
  });

  it('marks the header with footnotes 2 to 5 and the agency line with footnote 1', () => {
    expect(form.headers.flatMap((header) => header.marks.map((mark) => [header.column, mark.footnote]))).toEqual([
      ['task', 2],
      ['result', 3],
      ['result', 4],
      ['basis', 5],
    ]);
    expect(form.titleLines.find((line) => line.role === 'agency')?.footnote).toBe(1);
    expect(form.footnotes.map((note) => note.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('offers phrases that are the printed ones without their lead-in', () => {
    for (const { phrase, printed } of form.statuses) {
      expect(printed).toBe(`${form.statusLeadIn} ${phrase[0]?.toLowerCase()}${phrase.slice(1)}`);
    }
  });
});
