import { describe, expect, it } from 'vitest';
import type { Grid } from '../../core/grid/types.ts';
import { typeCell } from '../../workbench/model/index.ts';
import { grid, open, REALMS, value } from './support.ts';

describe.each(REALMS)('reading in %s', (_, floor) => {
  it('gives plain data: dates as days of the file, never an instant', async () => {
    const { ask } = open({ floor });
    const { book } = value(await ask('read'));
    expect(book).toMatchObject({ host: 'sheets', active: 'Biểu' });
    const [sheet] = book.sheets;
    expect(sheet!.values).toEqual(grid.values);
    expect(sheet!.text).toEqual(grid.text);
    expect(sheet!.about).toMatchObject({
      B1: { rich: true, font: 'Times New Roman' },
      C2: { date: '2023-03-15' },
      C3: { formula: true, error: '#REF!' },
    });
  });

  it.each(['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'reads the same day when the file is in %s',
    async (timeZone) => {
      const { ask } = open({ floor, timeZone });
      const [sheet] = value(await ask('read')).book.sheets;
      expect(sheet!.about.C2?.date).toBe('2023-03-15');
      expect(sheet!.values[1]![2]).toBe(45000);
    },
  );

  it('tells merges, filters, protection and hidden sheets, and leaves our own sheet out', async () => {
    const merged: Grid = {
      ...grid,
      merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      protected: true,
      filtered: true,
    };
    const { ask } = open({ floor, sheets: [merged, { ...grid, name: 'Khác', hidden: true }] });
    await ask('memorySave', { json: '{}' });
    const { sheets } = value(await ask('read')).book;
    expect(sheets.map(({ name }) => name)).toEqual(['Biểu', 'Khác']);
    expect(sheets[0]).toMatchObject({ merges: merged.merges, protected: true, filtered: true });
    expect(sheets[1]).toMatchObject({ hidden: true });
  });
});

describe('one batch in', () => {
  it('reads each property of a sheet once, whatever its size', async () => {
    const rows = 400;
    const line = Array.from({ length: 7 }, (_, c) => `ô ${c}`);
    const large: Grid = {
      ...grid,
      about: {},
      values: Array.from({ length: rows }, () => line),
      text: Array.from({ length: rows }, () => line),
    };
    const { standIn, ask } = open({ sheets: [large] });
    value(await ask('read'));
    const calls = standIn.log.last!.calls.filter((name) => !name.startsWith('RichTextValue.'));
    const counts = new Map(calls.map((name) => [name, calls.filter((each) => each === name).length]));
    for (const name of ['Values', 'DisplayValues', 'Formulas', 'FontFamilies', 'RichTextValues', 'MergedRanges']) {
      expect(counts.get(`Range.get${name}`)).toBe(1);
    }
    expect(calls.length).toBeLessThan(40);
    expect(calls.filter((name) => name.includes('Lock'))).toEqual([]);
  });

  it('crops a huge neighbour sheet instead of failing', async () => {
    const { standIn, ask } = open();
    standIn.model.addSheet('Dài').put(9_000, 2, { value: 'x', text: 'x' });
    standIn.model.addSheet('Rộng').put(2, 3_000, { value: 'x', text: 'x' });
    const { sheets } = value(await ask('read')).book;
    expect(sheets.map(({ values }) => [values.length, values[0]!.length])).toEqual([
      [3, 3],
      [6_000, 2],
      [2, 100],
    ]);
  });
});

describe('the poll', () => {
  it('says where the officer stands and that something changed', async () => {
    const { standIn, ask } = open();
    const { revision } = value(await ask('read'));
    expect(value(await ask('poll'))).toEqual({ revision, selection: { sheet: 'Biểu', cell: 'A1' } });
    typeCell(standIn.model, 'Biểu', 2, 2, 'khác');
    expect(standIn.log.last!.name).toBe('onEdit');
    expect(value(await ask('poll')).revision).not.toBe(revision);
  });
});
