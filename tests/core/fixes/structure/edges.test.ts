import { describe, expect, it } from 'vitest';
import { assess } from '../../../../core/check/index.ts';
import { fixes, rebuildFrame, repairStructure } from '../../../../core/fixes/index.ts';
import type { CellFacts, Grid, Rect } from '../../../../core/grid/index.ts';
import type { PatchOp } from '../../../../core/patch/index.ts';
import { contextOf, form, gridOf, readSheet, tasks, type Setup } from '../../support/form-sheet.ts';

/** Line 9 is I.1; with I.1 twice its copy stands in line 20. V.12 stands in line 54. */
const textOf = (id: string) => tasks.find((task) => task.id === id)!.text;
const changesOf = (grid: Grid): string[] => {
  const { issues } = assess(readSheet(grid), contextOf());
  const ops = issues.flatMap(({ rule, fix }) => (rule === 'F-02' ? (fix?.ops ?? []) : []));
  return ops.filter((op) => op.op !== 'text' || op.before !== op.after).map(inShort);
};
const inShort = (op: PatchOp): string => {
  if (op.op === 'moveRow') return `${op.op} ${op.from}-${op.to}`;
  return op.op === 'text' ? op.cell : 'at' in op ? `${op.op} ${op.at}` : op.op;
};
const whole = (grid: Grid) => changesOf(grid).filter((change) => change.includes(' '));
const lines = (grid: Grid, change: (text: string[][]) => string[][]): Grid => {
  const text = change(grid.text.slice());
  return { ...grid, text, values: text };
};
const merged = (top: number, bottom: number): Rect => ({ top, bottom, left: 3, right: 3 });

const twice = gridOf({ twice: ['I.1'] });
const swapped = lines(gridOf(), (text) => [...text.slice(0, 9), text[10]!, text[9]!, ...text.slice(11)]);
/** I.2 after I.3, its result on a line of its own. */
const swappedOverLines = lines(gridOf(), (text) => {
  const second = [...text[9]!.slice(0, 4), 'Đã ban hành'];
  return [...text.slice(0, 9), text[10]!, second, ['', '', '', '', 'Thông tư'], ...text.slice(11)];
});

describe('a copy is only taken away whole and alone', () => {
  it.each<[string, Grid, string[]]>([
    ['a copy like the first', twice, ['deleteRow 20']],
    ['a formula in it: the first says the same', { ...twice, about: { E20: { formula: true } } }, ['deleteRow 9']],
    ['an error in it', { ...twice, about: { E20: { error: '#N/A' } } }, ['deleteRow 9']],
    ['an old font in it', { ...twice, about: { B20: { font: '.VnTime' } } }, ['deleteRow 9']],
    ['formulas in both', { ...twice, about: { E20: { formula: true }, E9: { formula: true } } }, []],
    ['cells merged along its line', { ...twice, merges: [merged(20, 20)] }, ['deleteRow 20']],
    ['cells merged with the line above', { ...twice, merges: [merged(19, 20)] }, ['deleteRow 9']],
    ['cells merged with the line below', { ...twice, merges: [merged(20, 21)] }, ['deleteRow 9']],
    ['cells merged above both', { ...twice, merges: [merged(6, 7)] }, ['deleteRow 20']],
    [
      'a line below that belongs to it',
      lines(twice, (text) => [...text.slice(0, 20), ['', '', '', '', 'còn nữa'], ...text.slice(20)]),
      ['deleteRow 9'],
    ],
    [
      'blanks for an answer',
      lines(twice, (text) => text.map((line, at) => (at === 19 ? [...line.slice(0, 4), ' '] : line))),
      ['deleteRow 20'],
    ],
  ])('%s', (_, grid, changes) => expect(whole(grid)).toEqual(changes));
});

describe('a task in a wrong place', () => {
  it.each<[string, Grid, string[]]>([
    ['goes back', swapped, ['moveRow 11-10']],
    ['with cells merged along its line', { ...swapped, merges: [merged(10, 10)] }, ['moveRow 11-10']],
    ['not through a merged area', { ...swapped, merges: [merged(9, 10)] }, []],
    ['not out of one', { ...swapped, merges: [merged(11, 12)] }, []],
    ['over several lines stays while merges are not read', swappedOverLines, []],
    [
      'over several lines goes back line by line',
      { ...swappedOverLines, merges: [] },
      ['moveRow 11-10', 'moveRow 12-11'],
    ],
  ])('%s', (_, grid, changes) => expect(whole(grid)).toEqual(changes));
});

describe('a missing task', () => {
  const without = gridOf({ without: ['V.13'] });
  const facts = (about: Record<string, CellFacts>): Grid => ({ ...without, about });
  it.each<[string, Grid, string[]]>([
    ['comes back', without, ['insertRow 55']],
    ['below cells merged along their line', { ...without, merges: [merged(54, 54)] }, ['insertRow 55']],
    ['above a merged area', { ...without, merges: [merged(55, 56)] }, ['insertRow 55']],
    ['not beside texts in an old font', facts({ B54: { font: '.VnTime' } }), []],
    ['beside other fonts', facts({ B54: { font: 'Arial' } }), ['insertRow 55']],
  ])('%s', (_, grid, changes) => expect(whole(grid)).toEqual(changes));

  it.each([
    ['13', 'V.12', '12'],
    ['13.', 'V.12', '12.'],
    ['V.13', 'V.12', ' V.12 '],
    ['13', 'V.12', ''],
    // A number that is not the neighbour's own is no model.
    ['13', 'V.12', '7)'],
  ])('is numbered %j where %s has %j', (number, neighbour, tt) => {
    const { patch } = fixes(
      assess(readSheet(gridOf({ without: ['V.13'], rows: { [neighbour]: { tt } } })), contextOf()),
      { rules: ['F-02'], kinds: ['missing'] },
    );
    expect(patch.ops.find((op) => op.op === 'text' && op.cell === 'A55')).toMatchObject({ after: number });
  });
});

describe('reworded over several lines', () => {
  const half = textOf('I.4').length / 2;
  const over = (about: Record<string, CellFacts> = {}): Grid => ({
    ...lines(gridOf(), (text) => {
      const [first, second] = [textOf('I.4').slice(0, half), `${textOf('I.4').slice(half)} của công dân Việt Nam`];
      return [...text.slice(0, 11), [text[11]![0]!, first, ...text[11]!.slice(2)], ['', second], ...text.slice(12)];
    }),
    about,
  });
  it('the words stand in the first, the others are emptied', () => {
    expect(changesOf(over())).toEqual(['B12', 'B13']);
  });
  it('and none where one of them cannot take them', () => {
    expect(changesOf(over({ B13: { rich: true } }))).toEqual([]);
  });
});

describe('what a repair does to whole lines, for people', () => {
  const stepsOf = (grid: Grid) => repairStructure(assess(readSheet(grid), contextOf()), () => true).steps;
  it.each<[string, Grid, unknown[]]>([
    ['a copy', twice, [{ kind: 'delete', task: 'I.1', row: 20, kept: 9 }]],
    ['a task moved', swapped, [{ kind: 'move', task: 'I.2', row: 11, below: 9 }]],
    ['a task missing', gridOf({ without: ['V.13'] }), [{ kind: 'insert', task: 'V.13', below: 54 }]],
    ['nothing', gridOf(), []],
  ])('%s', (_, grid, steps) => {
    expect(stepsOf(grid).map((step) => ({ ...step }))).toEqual(steps);
  });

  it('names the sheet', () => {
    expect(repairStructure(assess(readSheet(twice), contextOf()), () => true).patch.sheet).toBe('PL4');
  });
});

describe('the frame', () => {
  const opsOf = (setup: Setup | Grid) => rebuildFrame(readSheet('text' in setup ? setup : gridOf(setup)), form).ops;
  it('gives each run of task lines its own list', () => {
    const ranges = opsOf({}).flatMap((op) => (op.op === 'list' ? op.range : []));
    expect(ranges).toEqual(['F9:F19', 'F21:F33', 'F35:F38', 'F40:F41', 'F43:F61', 'F63:F65']);
  });

  it('a run of one line is one cell', () => {
    const ids = tasks.filter(({ id }) => id.startsWith('IV.') && id !== 'IV.1').map(({ id }) => id);
    const ranges = opsOf({ without: ids }).flatMap((op) => (op.op === 'list' ? op.range : []));
    expect(ranges).toContain('F40');
  });

  it.each<[string, CellFacts]>([
    ['several fonts', { rich: true }],
    ['a formula', { formula: true }],
  ])('a header with %s keeps its words', (_, facts) => {
    const short = lines(gridOf(), (text) => text.map((line, at) => (at === 5 ? [...line.slice(0, 6), 'G.chú'] : line)));
    expect(opsOf(short).filter(({ op }) => op === 'text')).toHaveLength(1);
    expect(opsOf({ ...short, about: { G6: facts } }).filter(({ op }) => op === 'text')).toEqual([]);
  });
});
