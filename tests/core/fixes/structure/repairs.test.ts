import { describe, expect, it } from 'vitest';
import { assess } from '../../../../core/check/index.ts';
import { rebuildFrame } from '../../../../core/fixes/index.ts';
import type { Grid } from '../../../../core/grid/index.ts';
import type { PatchOp } from '../../../../core/patch/index.ts';
import { contextOf, form, gridOf, readSheet, tasks, type Setup } from '../../support/form-sheet.ts';

const stays = (cell: string, text: string): PatchOp => ({ op: 'text', cell, before: text, after: text });
const isChange = (op: PatchOp) => op.op !== 'text' || op.before !== op.after;
/** Line 8 is the first group's; V.12 stands in line 54. */
const repairsOf = (setup: Setup | Grid): PatchOp[][] => {
  const grid = 'text' in setup ? setup : gridOf(setup);
  const { issues } = assess(readSheet(grid), contextOf());
  return issues.flatMap(({ rule, fix }) => (rule === 'F-02' && fix ? [fix.ops] : []));
};
const taskOf = (id: string) => tasks.find((task) => task.id === id)!;
const textOf = (id: string) => taskOf(id).text;
const edited = (setup: Setup, edit: (grid: Grid) => Partial<Grid>): Grid => {
  const grid = gridOf(setup);
  return { ...grid, ...edit(grid) };
};

describe('a missing task', () => {
  it('is put back below the one before it, the texts in the new line', () => {
    expect(repairsOf({ without: ['V.13'] })).toEqual([
      [
        stays('B54', textOf('V.12')),
        stays('B55', textOf('V.14')),
        { op: 'insertRow', at: 55, likeRow: 54 },
        { op: 'text', cell: 'A55', before: '', after: '13' },
        { op: 'text', cell: 'B55', before: '', after: textOf('V.13') },
        { op: 'text', cell: 'C55', before: '', after: 'Bộ Công an, Tòa án nhân dân tối cao' },
        { op: 'text', cell: 'D55', before: '', after: 'Tháng 4/2022' },
      ],
    ]);
  });

  it('is numbered as its neighbours are', () => {
    const [ops] = repairsOf({ without: ['V.13'], rows: { 'V.12': { tt: 'V.12.' } } });
    expect(ops?.filter(isChange)[1]).toMatchObject({ after: 'V.13.' });
  });

  it('comes below the group line when it is the first', () => {
    const [ops] = repairsOf({ without: ['II.1'] });
    expect(ops?.filter(isChange)[0]).toEqual({ op: 'insertRow', at: 21, likeRow: 21 });
  });

  it('is not put into a merged area', () => {
    const merges = [{ top: 54, bottom: 55, left: 3, right: 3 }];
    expect(repairsOf(edited({ without: ['V.13'] }, () => ({ merges })))).toEqual([]);
  });

  it('is not put back while a row in doubt may be it', () => {
    const rows = { 'V.9': { tt: '', task: 'Liên thông dữ liệu với hệ thống hồ sơ sức khỏe điện tử' } };
    expect(repairsOf({ rows })).toEqual([]);
  });
});

describe('a task in a wrong place', () => {
  const swapped = (rest: Partial<Grid> = {}) =>
    edited({}, ({ text }) => {
      const lines = [...text.slice(0, 9), text[10]!, text[9]!, ...text.slice(11)];
      return { text: lines, values: lines, ...rest };
    });

  it('is moved, if it is still the row that was read', () => {
    expect(repairsOf(swapped())).toEqual([
      [
        stays('B9', textOf('I.1')),
        stays('B10', textOf('I.3')),
        stays('B11', textOf('I.2')),
        { op: 'moveRow', from: 11, to: 10 },
      ],
    ]);
  });

  it('stays where a merged area holds it', () => {
    expect(repairsOf(swapped({ merges: [{ top: 10, bottom: 11, left: 3, right: 3 }] }))).toEqual([]);
  });
});

describe('a task in other words', () => {
  const reworded = { 'I.4': { task: '4. Trình Chính phủ ban hành Nghị định về bảo vệ dữ liệu của cá nhân' } };

  it('gets the official ones back, behind a number in front', () => {
    const [ops] = repairsOf({ rows: reworded });
    expect(ops).toEqual([{ op: 'text', cell: 'B12', before: reworded['I.4'].task, after: `4. ${textOf('I.4')}` }]);
  });

  it.each([{ rich: true } as const, { formula: true } as const, { font: '.VnTime' }])(
    'keeps a cell with %o',
    (facts) => {
      expect(repairsOf({ rows: reworded, facts: { 'I.4': { task: facts } } })).toEqual([]);
    },
  );
});

describe('a task that stands twice', () => {
  it('loses the copy without answers, its texts first', () => {
    const [ops] = repairsOf(
      edited({ twice: ['I.1'], rows: { 'I.1': { result: 'Đang làm' } } }, ({ text }) => {
        const lines = text.map((line, at) => (at === 19 ? line.map((cell, col) => (col === 4 ? '' : cell)) : line));
        return { text: lines, values: lines };
      }),
    );
    expect(ops?.map((op) => ('cell' in op ? `${op.cell} ${'after' in op ? op.after : ''}` : op))).toEqual([
      ...['A9 1', `B9 ${textOf('I.1')}`, `C9 ${taskOf('I.1').lead}`, `D9 ${taskOf('I.1').deadline}`],
      'A20 ',
      'B20 ',
      'C20 ',
      'D20 ',
      'E20 ',
      'F20 ',
      'G20 ',
      { op: 'deleteRow', at: 20 },
    ]);
  });

  /** The copy stands in line 20. */
  const copyWith = (texts: string[], setup: Setup = { twice: ['I.1'], rows: { 'I.1': { result: 'Đang làm' } } }) =>
    edited(setup, ({ text }) => {
      const lines = text.map((line, at) =>
        at === 19 ? Array.from({ length: 8 }, (_, col) => texts[col] ?? line[col] ?? '') : line,
      );
      return { text: lines, values: lines };
    });
  const deleted = (setup: Setup | Grid) =>
    repairsOf(setup).flatMap((ops) => ops.flatMap((op) => (op.op === 'deleteRow' ? op.at : [])));

  it('loses the later one when both say the same', () => {
    expect(deleted({ twice: ['I.1'], rows: { 'I.1': { result: 'Đang làm' } } })).toEqual([20]);
  });

  it('loses the first one when that alone is not filled in', () => {
    expect(
      deleted(
        copyWith(
          ['', '', '', '', 'Đang làm'].map((text, col) => (col === 4 ? text : (undefined as never))),
          { twice: ['I.1'] },
        ),
      ),
    ).toEqual([9]);
  });

  it.each([
    ['another answer', 4, 'Đã xong'],
    ['another lead agency', 2, 'Sở Tư pháp'],
    ['a text in a column of the office', 7, 'Anh Minh'],
  ])('is left to the officer when the copy holds %s', (_, col, text) => {
    const texts = Array.from({ length: col + 1 }, (__, at) => (at === col ? text : undefined));
    expect(deleted(copyWith(texts as string[]))).toEqual([]);
  });
});

describe('header and dropdown', () => {
  const source = form.statuses.map(({ phrase }) => phrase);
  const lists = ['F9:F19', 'F21:F33', 'F35:F38', 'F40:F41', 'F43:F61', 'F63:F65'].map((range) => {
    return { op: 'list', range, source };
  });

  it('the list covers all tasks, and no group lines; words of the form stay', () => {
    expect(rebuildFrame(readSheet(gridOf()), form)).toEqual({ sheet: 'PL4', ops: lists });
  });

  it('abbreviated headers get their words back', () => {
    const grid = edited({}, ({ text }) => {
      const lines = text.map((line, at) => (at === 5 ? ['STT', ...line.slice(1, 5), 'CSPL', 'Ghi chú'] : line));
      return { text: lines, values: lines };
    });
    const basis = form.headers.find(({ column }) => column === 'basis')?.text;
    expect(rebuildFrame(readSheet(grid), form).ops).toEqual([
      { op: 'text', cell: 'A6', before: 'STT', after: 'TT' },
      { op: 'text', cell: 'F6', before: 'CSPL', after: basis },
      ...lists,
    ]);
  });
});
