import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchForms, takeOver } from '../../../core/form/index.ts';
import type { FormDefinition, FormTask } from '../../../core/form/types.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import { form, tasks } from '../support/form-sheet.ts';

const SEED = 20260711;
const task = (id: string): FormTask => tasks.find((each) => each.id === id) as FormTask;
const newTask = (id: string, text: string): FormTask => ({
  ...task('I.1'),
  ...{ id, text, issued: { result: '', basis: '', note: '' } },
});

/** The same form with other tasks in group I. */
const withFirstGroup = (change: (tasks: FormTask[]) => FormTask[]): FormDefinition => ({
  ...form,
  id: 'pl4-2',
  version: '2',
  groups: form.groups.map((group, at) => (at === 0 ? { ...group, tasks: change(group.tasks) } : group)),
});
const rowOf = ({ id, text, lead, deadline }: FormTask): ContentRow => ({
  ...{ task: id, text, lead, deadline },
  ...{ result: `Kết quả ${id}`, basis: `Căn cứ ${id}`, note: `Ghi chú ${id}` },
});
const rows = tasks.map(rowOf);

/** A task is inserted at the front of group I: every number after it moves by one. */
const inserted = withFirstGroup((own) =>
  [newTask('I.1', 'Công bố dữ liệu mở của cơ quan hằng quý'), ...own].map((each, at) => ({
    ...each,
    id: `I.${at + 1}`,
  })),
);
const REWORDED = `${task('I.2').text.replace(/\.$/, '')} trong năm 2027`;

describe('a new version of the form', () => {
  it('that is the same takes over every row as it is', () => {
    const taken = takeOver(rows, form, { ...form, version: '2' });
    expect([taken.gone, taken.added, taken.left]).toEqual([[], [], []]);
    expect(taken.rows).toEqual(rows);
  });

  it('with a task inserted follows the texts, not the numbers', () => {
    const taken = takeOver(rows, form, inserted);
    expect([taken.gone, taken.added, taken.left]).toEqual([[], ['I.1'], []]);
    expect(taken.rows.find(({ task: id }) => id === 'I.2')).toMatchObject({
      text: task('I.1').text,
      result: 'Kết quả I.1',
    });
  });

  it('with a task reworded keeps it under its number, with the new text', () => {
    const next = withFirstGroup((own) => own.map((each) => (each.id === 'I.2' ? { ...each, text: REWORDED } : each)));
    const taken = takeOver(rows, form, next);
    expect(taken.matches.find(({ from }) => from === 'I.2')).toEqual({ from: 'I.2', to: 'I.2', by: 'id' });
    expect(taken.rows.find(({ task: id }) => id === 'I.2')).toMatchObject({ text: REWORDED, result: 'Kết quả I.2' });
  });

  it('with another task under an old number takes nothing over, and loses nothing', () => {
    const other = 'Phổ biến cẩm nang phòng cháy cho hộ gia đình';
    const next = withFirstGroup((own) => own.map((each) => (each.id === 'I.2' ? newTask('I.2', other) : each)));
    const taken = takeOver(rows, form, next);
    expect([taken.gone, taken.added]).toEqual([['I.2'], ['I.2']]);
    expect(taken.left).toEqual([rowOf(task('I.2'))]);
    expect(taken.rows.find(({ task: id }) => id === 'I.2')?.result).toBe('');
  });

  it('with a task dropped shows it on the old side', () => {
    const next = withFirstGroup((own) => own.filter(({ id }) => id !== 'I.5'));
    expect(matchForms(form, next)).toMatchObject({ gone: ['I.5'], added: [] });
  });
});

/** Group I with these texts, numbered in order. */
const firstGroup = (...texts: string[]): FormDefinition =>
  withFirstGroup(() => texts.map((text, at) => newTask(`I.${at + 1}`, text)));
const links = (from: FormDefinition, to: FormDefinition) =>
  matchForms(from, to)
    .matches.filter(({ from: id }) => /^I\.\d/.test(id))
    .map(({ from: old, to: next, by }) => `${old} ${next} ${by}`);

describe('which task goes on in which', () => {
  const A = 'Kết nối dữ liệu dân cư với dữ liệu đất đai của địa phương';
  const B = 'Công bố dữ liệu mở của cơ quan hằng quý';
  const C = 'Phổ biến cẩm nang phòng cháy cho hộ gia đình';

  it.each<[string, FormDefinition, FormDefinition, string[]]>([
    [
      'a text that stands twice keeps its own number',
      firstGroup(A, B, A),
      firstGroup(A, C, A),
      ['I.1 I.1 text', 'I.3 I.3 text'],
    ],
    ['a text that moved goes with it', firstGroup(A, B), firstGroup(B, A), ['I.1 I.2 text', 'I.2 I.1 text']],
    ['one text takes one place only', firstGroup(A, A), firstGroup(A, B), ['I.1 I.1 text']],
    [
      'a text under its number that another one is closer to is a new task',
      firstGroup(A),
      firstGroup(B, `${A} và`),
      [],
    ],
    [
      'a reworded text that another task took word for word is gone',
      firstGroup(A, `${A} nay`),
      firstGroup(A, C),
      ['I.1 I.1 text'],
    ],
  ])('%s', (_, from, to, matches) => expect(links(from, to)).toEqual(matches));
});

describe('whatever changes', () => {
  const version = fc
    .tuple(
      fc.shuffledSubarray(tasks, { minLength: 1 }),
      fc.array(fc.string({ minLength: 8, maxLength: 60 }), { maxLength: 5 }),
    )
    .map(([kept, texts]) =>
      [...kept, ...texts.map((text) => newTask('', text))].map((each, at) => ({ ...each, id: `I.${at + 1}` })),
    )
    .map((all) => ({ ...form, id: 'pl4-x', groups: [{ numeral: 'I', title: 'Nhóm', tasks: all }] }));

  it('every old row has one place or is left, every new task one row', () => {
    fc.assert(
      fc.property(version, (next) => {
        const taken = takeOver(rows, form, next);
        expect(taken.rows.map(({ task: id }) => id)).toEqual(next.groups[0]?.tasks.map(({ id }) => id));
        expect(new Set(taken.matches.map(({ to }) => to)).size).toBe(taken.matches.length);
        const written = [...taken.rows, ...taken.left].map(({ result }) => result).filter((text) => text !== '');
        const issued = new Set(tasks.map(({ issued: { result } }) => result));
        expect(written.filter((text) => !issued.has(text)).sort()).toEqual(rows.map(({ result }) => result).sort());
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
