import { describe, expect, it } from 'vitest';
import { findings, tasks } from '../support/form-sheet.ts';
import { cell, ruleCases } from '../support/rule-cases.ts';

const text = (id: string): string => tasks.find((task) => task.id === id)?.text ?? '';

ruleCases('F-02', [
  ['the form as it is', {}, []],
  ['one missing', { without: ['V.13'] }, ['V.13 task error']],
  ['one twice', { twice: ['II.5'] }, ['II.5 task error']],
  ['reworded', cell('I.9', 'task', text('I.9').replace('Luật Bảo vệ', 'Nghị định về Bảo vệ')), ['I.9 task error']],
  ['other blanks and line breaks', cell('I.9', 'task', text('I.9').replace(' tham mưu', '\n  tham mưu')), []],
  ['no final full stop', cell('I.9', 'task', text('I.9').replace(/\.$/, '')), []],
  ['hoà for hòa, NFD', cell('I.9', 'task', text('I.9').normalize('NFD')), []],
]);

describe('F-02 says what is the matter', () => {
  it('a missing task has no cell, a doubled one names the first line', () => {
    expect(findings('F-02', { without: ['V.13'] })[0]).toMatchObject({ cell: null, params: { kind: 'missing' } });
    const [doubled] = findings('F-02', { twice: ['II.5'] });
    expect(doubled?.params).toMatchObject({ kind: 'doubled' });
    expect(Number(doubled?.params['first'])).toBeLessThan(Number(doubled?.params['row']));
  });
});
