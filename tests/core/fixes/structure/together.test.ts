import { describe, expect, it } from 'vitest';
import { assess } from '../../../../core/check/index.ts';
import { fixes, repairStructure, type FixOptions } from '../../../../core/fixes/index.ts';
import type { Grid } from '../../../../core/grid/index.ts';
import { applyPatch, type PatchOp } from '../../../../core/patch/index.ts';
import type { FormSheet } from '../../../../core/read-form/index.ts';
import { bookOf, contextOf, form, gridOf, readSheet, tasks, type Setup } from '../../support/form-sheet.ts';

const ALL: FixOptions = { rules: ['F-02'] };
const ids = tasks.map(({ id }) => id);
const textOf = (id: string) => tasks.find((task) => task.id === id)!.text;
const assessOf = (grid: Grid) => assess(readSheet(grid), contextOf());
const opsOf = (grid: Grid, options: FixOptions) => fixes(assessOf(grid), options).patch.ops;
const isChange = (op: PatchOp) => op.op !== 'text' || op.before !== op.after;

function mended(grid: Grid, options: FixOptions): FormSheet {
  const applied = applyPatch(bookOf(grid), fixes(assessOf(grid), options).patch);
  if (!applied.ok) throw new Error(`changed: ${applied.changed.join()}`);
  return readSheet(applied.book.sheets[0] as Grid);
}

/** Where each row of the table stands: a group's numeral or a task. */
const layout = ({ rows, leftOut }: FormSheet): string[] => {
  const groups = leftOut.flatMap(({ row, numeral }) => (numeral === undefined ? [] : [{ row, name: numeral }]));
  return [...groups, ...rows.map(({ row, task }) => ({ row, name: task }))]
    .sort((a, b) => a.row - b.row)
    .map(({ name }) => name);
};
const LAYOUT = form.groups.flatMap(({ numeral, tasks: own }) => [numeral, ...own.map(({ id }) => id)]);

describe('a missing task comes back below its own group line, wherever it stood', () => {
  it.each(ids)('%s', (id) => {
    const sheet = mended(gridOf({ without: [id] }), ALL);
    expect(sheet.structure).toEqual([]);
    expect(layout(sheet)).toEqual(LAYOUT);
  });

  it.each([
    ['two neighbours', ['II.1', 'II.2']],
    ['the end of a group and the beginning of the next', ['I.11', 'II.1']],
    ['all of a group but one', ['III.1', 'III.2', 'III.3']],
    ['a whole group', ['III.1', 'III.2', 'III.3', 'III.4']],
    ['the first and the last', ['I.1', 'VI.4']],
  ])('%s', (_, without) => {
    const sheet = mended(gridOf({ without }), ALL);
    expect(sheet.structure).toEqual([]);
    expect(layout(sheet)).toEqual(LAYOUT);
  });
});

describe('a task in a wrong place goes back, wherever it stood', () => {
  const moved = (from: string, to: string): Grid => {
    const grid = gridOf();
    const at = (id: string) => grid.text.findIndex((line) => line[1] === textOf(id));
    const lines = grid.text.slice();
    const [line] = lines.splice(at(from), 1);
    lines.splice(at(to), 0, line as string[]);
    return { ...grid, text: lines, values: lines };
  };
  it.each([
    ['I.3', 'I.9'],
    ['I.9', 'I.3'],
    ['II.1', 'II.5'],
    ['II.5', 'II.1'],
    ['I.1', 'VI.2'],
    ['VI.2', 'I.1'],
    ['V.19', 'V.1'],
  ])('%s from before %s', (from, to) => {
    const sheet = mended(moved(from, to), ALL);
    expect(sheet.structure).toEqual([]);
    expect(layout(sheet)).toEqual(LAYOUT);
  });
});

describe('what was asked for, and no more', () => {
  const wrong: Setup = {
    without: ['V.13'],
    rows: {
      'I.9': { task: textOf('I.9').replace('Luật Bảo vệ', 'Nghị định về Bảo vệ') },
      'I.10': { task: textOf('I.10').replace('cơ chế', 'quy chế') },
      'V.14': { result: 'Đã  kết nối' },
    },
  };
  const grid = gridOf(wrong);
  const written = (options: FixOptions) =>
    opsOf(grid, options)
      .filter(isChange)
      .map((op) => (op.op === 'text' ? op.cell : op.op));

  it.each<[string, FixOptions, string[]]>([
    ['one kind', { ...ALL, kinds: ['reworded'] }, ['B17', 'B18']],
    ['one cell', { ...ALL, cells: ['B18'] }, ['B18']],
    ['a cell of another kind', { ...ALL, kinds: ['missing'], cells: ['B18'] }, []],
    ['no kind', { ...ALL, kinds: [] }, []],
    ['a missing row', { ...ALL, kinds: ['missing'] }, ['insertRow', 'A55', 'B55', 'C55', 'D55']],
    ['a text only', { rules: ['T-03'] }, ['E55']],
    [
      'a text below a row that comes back',
      { rules: ['F-02', 'T-03'], kinds: ['missing'] },
      ['insertRow', 'A55', 'B55', 'C55', 'D55', 'E56'],
    ],
    ['another rule', { rules: ['T-01'] }, []],
  ])('%s', (_, options, cells) => expect(written(options)).toEqual(cells));

  it('tells each text it changes, and by which rule', () => {
    const { changes } = fixes(assessOf(grid), { rules: ['F-02', 'T-03'], kinds: ['reworded'] });
    expect(changes.map(({ cell, rule }) => `${rule} ${cell}`)).toEqual(['T-03 E55', 'F-02 B17', 'F-02 B18']);
    expect(changes[0]).toMatchObject({ before: 'Đã  kết nối', after: 'Đã kết nối' });
    expect(changes[1]).toMatchObject({ after: textOf('I.9') });
  });

  it('all together, the sheet is the form again and the answer in its row', () => {
    const sheet = mended(grid, { rules: ['F-02', 'T-03'] });
    expect(sheet.structure).toEqual([]);
    expect(sheet.rows.find(({ task }) => task === 'V.14')?.texts.result).toBe('Đã kết nối');
  });

  it('a text in a row that goes is not mended', () => {
    const twice = gridOf({ twice: ['II.5'], rows: { 'II.5': { lead: 'Bộ  Công an' } } });
    const ops = opsOf(twice, { rules: ['F-02', 'T-03'] });
    const removed = ops.flatMap((op) => (op.op === 'deleteRow' ? [op.at] : []));
    expect(removed).toHaveLength(1);
    expect(mended(twice, { rules: ['F-02', 'T-03'] }).structure).toEqual([]);
  });

  it('a text that a repair writes is not mended over it', () => {
    const both = gridOf({ rows: { 'I.9': { task: textOf('I.9').replace('Luật Bảo vệ', 'Nghị  định về Bảo vệ') } } });
    expect(mended(both, { rules: ['F-02', 'T-03'] }).rows.find(({ task }) => task === 'I.9')?.texts.task).toBe(
      textOf('I.9'),
    );
  });
});

describe('the repair of some findings', () => {
  const grid = gridOf({ without: ['V.13'], twice: ['II.5'] });
  const steps = (kind: string | null) =>
    repairStructure(assessOf(grid), ({ params }) => kind === null || params['kind'] === kind).steps;

  it('says what it does to whole lines', () => {
    expect(steps('missing')).toEqual([expect.objectContaining({ task: 'V.13' })]);
    expect(steps('doubled')).toEqual([expect.objectContaining({ task: 'II.5' })]);
    expect(steps('moved')).toEqual([]);
    expect(steps(null)).toHaveLength(2);
  });

  it('is for this sheet, and leaves what nobody asked for', () => {
    const { patch } = repairStructure(assessOf(grid), ({ rule }) => rule !== 'F-02');
    expect(patch).toEqual({ sheet: 'PL4', ops: [] });
  });
});

describe('where a row in doubt may be one of two missing tasks', () => {
  const doubt = 'Liên thông dữ liệu với hệ thống hồ sơ sức khỏe điện tử';
  const grid = gridOf({ without: ['V.13'], rows: { 'V.9': { tt: '', task: doubt } } });

  it('the other one comes back, that one does not', () => {
    const { issues } = assessOf(grid);
    const missing = issues.filter(({ rule, params }) => rule === 'F-02' && params['kind'] === 'missing');
    expect(missing.map(({ task, fix }) => [task, fix !== undefined])).toEqual([
      ['V.9', false],
      ['V.13', true],
    ]);
  });
});

describe('what is told of a repair', () => {
  it.each<[string, Setup, string[]]>([
    [
      'texts that come, not the lines that only have to stand as they were',
      { without: ['V.13'] },
      ['A55', 'B55', 'C55', 'D55'],
    ],
    ['texts that go, not what was empty', { twice: ['I.1'] }, ['A20', 'B20', 'C20', 'D20']],
  ])('%s', (_, setup, cells) => {
    const { changes } = fixes(assessOf(gridOf(setup)), ALL);
    expect(changes.map(({ cell, rule }) => [cell, rule])).toEqual(cells.map((cell) => [cell, 'F-02']));
  });
});
