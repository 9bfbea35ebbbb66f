import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Book, CellFacts, Grid } from '../../core/grid/types.ts';
import { OWN_SHEET } from '../../core/grid/types.ts';
import { textAt } from '../../core/grid/index.ts';
import { emptyMemory } from '../../core/memory/types.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import type { Host } from '../../task-pane/host/types.ts';
import type { WorkbookModel } from '../../workbench/model/index.ts';
import {
  clearFilter,
  fromCells,
  insertRows,
  modelFromXlsx,
  saveXlsx,
  selectCell,
  setFilter,
  typeCell,
} from '../../workbench/model/index.ts';

/** A host over a workbook model, as the suite needs it. */
export type HostBench = {
  host: Host;
  /** The officer is typing in a cell; absent where the host knows no such state. */
  cellEdit?(on: boolean): void;
  /** Somebody edits at the worst moment: right before the host's next write is carried out. */
  beforeWrite(edit: () => void): void;
  close(): void | Promise<void>;
};

export type MakeHost = (model: WorkbookModel) => Promise<HostBench>;

const SHEET = 'Biểu 4';
const TOKEN = 'ma-truy-cap-khong-duoc-vao-tep';

/** A small sheet with everything that reading has to tell apart. */
const workbook = (): WorkbookModel =>
  fromCells({
    [SHEET]: {
      B2: 'TT',
      C2: 'Kết quả',
      D2: 'Cơ sở pháp lý',
      B3: 1,
      C3: 'Đã ban hành',
      D3: 'Đủ',
      B4: 2,
      C4: { value: 45120, format: 'dd/mm/yyyy', text: '13/07/2023' },
      D4: { value: '#REF!', error: '#REF!', formula: '=Z1', text: '#REF!' },
      B5: 3,
      C5: { value: 7, formula: '=3+4', text: '7' },
      D5: { value: '=không phải công thức', text: '=không phải công thức', quoted: true },
      B6: 4,
      C6: true,
      D6: '  hai\ndòng ',
      B7: 5,
      D7: 'cuối',
    },
    'Ghi chú': { A1: 'khác' },
  });

const text = (cell: string, before: string, after: string): PatchOp => ({ op: 'text', cell, before, after });

const sheetOf = (book: Book, name = SHEET): Grid => book.sheets.find((sheet) => sheet.name === name)!;

const at = (grid: Grid, cell: string): string => textAt(grid, Number(cell.slice(1)), cell.charCodeAt(0) - 64);

const memory: DocumentMemory = {
  ...emptyMemory,
  round: 'mac-dinh',
  agency: 'BTC',
  answers: { 'sheet?': '<Biểu "4"> & \'khác\'' },
};

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}

/** What every host must do alike. */
export function hostContract(name: string, makeHost: MakeHost): void {
  describe(`${name}: the host contract`, () => {
    const open: HostBench[] = [];
    const start = async (model: WorkbookModel): Promise<HostBench> => {
      const bench = await makeHost(model);
      open.push(bench);
      return bench;
    };
    afterEach(async () => {
      for (const bench of open.splice(0)) await bench.close();
    });

    it('reads values, texts and facts', async () => {
      const { host } = await start(workbook());
      const book = await host.read();
      expect(book.host).toBe(host.kind);
      expect(book.active).toBe(SHEET);
      expect(book.sheets.map((sheet) => sheet.name)).toEqual([SHEET, 'Ghi chú']);
      const grid = sheetOf(book);
      expect(at(grid, 'B2')).toBe('TT');
      expect(at(grid, 'C4')).toBe('13/07/2023');
      expect(at(grid, 'D6')).toBe('  hai\ndòng ');
      expect(at(grid, 'C7')).toBe('');
      const facts: Record<string, CellFacts> = Object.fromEntries(
        Object.entries(grid.about).map(([cell, { font: _font, ...rest }]) => [cell, rest]),
      );
      expect(facts['C4']).toEqual({ date: '2023-07-13' });
      expect(facts['D4']).toEqual({ error: '#REF!', formula: true });
      expect(facts['C5']).toEqual({ formula: true });
      expect(facts['D5'] ?? {}).toEqual({});
    });

    it('reads what surrounds the cells', async () => {
      const model = workbook();
      const sheet = model.sheet(SHEET);
      sheet.state.merges = [{ top: 2, left: 2, bottom: 2, right: 3 }];
      setFilter(model, SHEET, { top: 2, left: 2, bottom: 7, right: 4 }, (row) => row !== 5);
      sheet.isProtected = true;
      model.sheet('Ghi chú').visibility = 'hidden';
      const { host } = await start(model);
      const book = await host.read();
      const grid = sheetOf(book);
      expect(grid).toMatchObject({ filtered: true, protected: true, hiddenRows: [5] });
      if (grid.merges !== undefined) expect(grid.merges).toEqual([{ top: 2, left: 2, bottom: 2, right: 3 }]);
      expect(sheetOf(book, 'Ghi chú').hidden).toBe(true);
    });

    it('reads an empty workbook', async () => {
      const { host } = await start(fromCells({ Trống: {} }));
      const book = await host.read();
      expect(
        book.sheets.map(({ name, values }) => ({ name, cells: values.flat().filter((value) => value !== null) })),
      ).toEqual([{ name: 'Trống', cells: [] }]);
    });

    it.each([
      ['a formula', '=SUM(A1:A3)'],
      ['a plus', '+84 24 3936 6666'],
      ['a minus', '- Đã ban hành Kế hoạch'],
      ['an at sign', '@Bộ Công an'],
      ['a month', '3/2026'],
      ['a day', '13/7/2023'],
      ['an ISO day', '2023-07-13'],
      ['leading zeros', '0123'],
      ['a number', '1.234,5'],
      ['a percentage', '50%'],
      ['a boolean', 'TRUE'],
      ['an apostrophe', "'nguyên văn'"],
      ['lines', 'dòng 1\ndòng 2\n'],
      ['outer blanks', '  giữa  '],
      ['nothing', ''],
      ['markup', '<b>&amp;"\'</b>'],
      ['decomposed letters', 'Quyết định'.normalize('NFD')],
      ['a long text', `- ${'Nghị định số 13/2023/NĐ-CP; '.repeat(1100)}`.trimEnd()],
    ])('writes %s as it is', async (_what, after) => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      expect(await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', after)] })).toEqual({ ok: true });
      const { value, formula } = model.sheet(SHEET).cell(3, 3);
      expect(value ?? '').toBe(after);
      expect(formula).toBeUndefined();
      expect(at(sheetOf(await host.read()), 'C3')).toBe(after);
    });

    it('writes 100 kB over many cells, and empty cells too', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const long = 'Căn cứ '.repeat(1000).trimEnd();
      const ops = Array.from({ length: 15 }, (_, n) => text(`E${n + 2}`, '', `${n}. ${long}`));
      expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
      ops.forEach((_, n) => expect(model.sheet(SHEET).cell(n + 2, 5).value).toBe(`${n}. ${long}`));
    });

    it('writes only what changes', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const before = new Map(model.sheet(SHEET).state.cells);
      await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'Đủ')] });
      const after = model.sheet(SHEET).state.cells;
      expect([...after].filter(([key, cell]) => before.get(key) !== cell)).toHaveLength(1);
    });

    it('writes nothing when something else stands there, and says where', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      typeCell(model, SHEET, 3, 4, 'sửa tay', { who: 'coauthor' });
      const shown = (): string[] =>
        [...model.sheet(SHEET).entries()].map(({ row, col, cell }) => `${row},${col} ${cell.text}`);
      const before = shown();
      const ops = [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'mới'), text('D7', 'cuối', 'mới')];
      expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['D3'] });
      expect(shown().sort()).toEqual(before.sort());
    });

    it('puts back numbers, dates, formulas and texts that look like them', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const ops = [
        text('B3', '1', 'mới'),
        text('C4', '13/07/2023', 'mới'),
        text('C5', '7', 'mới'),
        text('D5', '=không phải công thức', 'mới'),
        text('C6', 'TRUE', 'mới'),
        text('D7', 'không phải thế', 'mới'),
      ];
      expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: false, changed: ['D7'] });
      const cell = (row: number, col: number) => model.sheet(SHEET).cell(row, col);
      expect(cell(3, 2).value).toBe(1);
      expect(cell(4, 3)).toMatchObject({ value: 45120, text: '13/07/2023' });
      expect(cell(5, 3)).toMatchObject({ formula: '=3+4' });
      expect(cell(5, 4)).toMatchObject({ value: '=không phải công thức' });
      expect(cell(5, 4).formula).toBeUndefined();
      expect(cell(6, 3).value).toBe(true);
    });

    it('notices an edit at the worst moment', async () => {
      const model = workbook();
      const bench = await start(model);
      await bench.host.read();
      bench.beforeWrite(() => typeCell(model, SHEET, 3, 3, 'chen ngang', { who: 'coauthor' }));
      const result = await bench.host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] });
      expect(result).toEqual({ ok: false, changed: ['C3'] });
      expect(model.sheet(SHEET).cell(3, 3).text).toBe('chen ngang');
    });

    it('writes to the right lines under a filter', async () => {
      const model = workbook();
      setFilter(model, SHEET, { top: 2, left: 2, bottom: 7, right: 4 }, (row) => row === 3 || row === 7);
      const { host } = await start(model);
      await host.read();
      const ops = [text('C3', 'Đã ban hành', 'a'), text('D5', '=không phải công thức', 'b'), text('D7', 'cuối', 'c')];
      expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
      clearFilter(model, SHEET);
      const grid = sheetOf(await host.read());
      expect(['C3', 'D5', 'D7'].map((cell) => at(grid, cell))).toEqual(['a', 'b', 'c']);
    });

    it('marks cells and takes the marks away, and touches nothing else', async () => {
      const model = workbook();
      const { state } = model.sheet(SHEET);
      const own = {
        id: 'của-cán-bộ',
        ranges: [{ top: 3, left: 3, bottom: 3, right: 3 }],
        formula: '=TRUE',
        fill: '#00FF00',
        color: null,
      };
      state.marks = [own];
      const before = new Map(state.cells);
      const { host } = await start(model);
      await host.read();
      const mark = (cell: string, level: 'error' | 'warning' | null): PatchOp => ({ op: 'mark', cell, level });
      // One format a cell or one a level: the host's choice.
      const markedRanges = (): number => model.sheet(SHEET).state.marks.flatMap(({ ranges }) => ranges).length;
      expect(await host.apply({ sheet: SHEET, ops: [mark('C3', 'error'), mark('D3', 'warning')] })).toEqual({
        ok: true,
      });
      expect(markedRanges()).toBe(3);
      expect(await host.apply({ sheet: SHEET, ops: [mark('C3', 'warning')] })).toEqual({ ok: true });
      expect(markedRanges()).toBe(3);
      expect(await host.apply({ sheet: SHEET, ops: [mark('C3', null), mark('D3', null)] })).toEqual({ ok: true });
      expect(model.sheet(SHEET).state.marks).toEqual([own]);
      expect(model.sheet(SHEET).state.cells).toEqual(before);
    });

    it('offers choices that hold commas and more than 255 characters', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const source = [
        'Đã có đầy đủ cơ sở pháp lý',
        `Đã xác định, tuy nhiên ${'cần hoàn thiện '.repeat(20)}`.trim(),
        'Chưa có',
      ];
      expect(await host.apply({ sheet: SHEET, ops: [{ op: 'list', range: 'D3:D7', source }] })).toEqual({ ok: true });
      const validation = model.sheet(SHEET).validationAt(5, 4)!;
      expect(model.choices(validation.source)).toEqual(source);
      expect(validation.showError).toBe(false);
      expect((await host.read()).sheets.map((sheet) => sheet.name)).not.toContain(OWN_SHEET);
      expect(model.active).toBe(SHEET);
      await host.apply({ sheet: SHEET, ops: [{ op: 'list', range: 'C3:C7', source }] });
      expect(model.choices(model.sheet(SHEET).validationAt(5, 3)!.source)).toEqual(source);
    });

    it('inserts a line like another', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const ops: PatchOp[] = [
        { op: 'insertRow', at: 4, likeRow: 3 },
        text('C4', '', 'dòng mới'),
        text('D8', 'cuối', 'vẫn cuối'),
      ];
      expect(await host.apply({ sheet: SHEET, ops })).toEqual({ ok: true });
      const grid = sheetOf(await host.read());
      expect(['C3', 'C4', 'C5', 'D8'].map((cell) => at(grid, cell))).toEqual([
        'Đã ban hành',
        'dòng mới',
        '13/07/2023',
        'vẫn cuối',
      ]);
    });

    it('deletes and moves lines', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 3, to: 5 }] })).toEqual({ ok: true });
      const column = async (): Promise<string[]> => {
        const grid = sheetOf(await host.read());
        return [3, 4, 5, 6, 7].map((row) => textAt(grid, row, 2));
      };
      expect(await column()).toEqual(['2', '3', '1', '4', '5']);
      expect(await host.apply({ sheet: SHEET, ops: [{ op: 'moveRow', from: 5, to: 3 }] })).toEqual({ ok: true });
      expect(await column()).toEqual(['1', '2', '3', '4', '5']);
      expect(await host.apply({ sheet: SHEET, ops: [{ op: 'deleteRow', at: 4 }] })).toEqual({ ok: true });
      expect(await column()).toEqual(['1', '3', '4', '5', '']);
    });

    it('selects a cell on any sheet', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      await host.select({ sheet: 'Ghi chú', cell: 'C5' });
      expect(model.selection).toEqual({ sheet: 'Ghi chú', rect: { top: 5, left: 3, bottom: 5, right: 3 } });
    });

    it('tells of edits and selections where it can, until it is told to stop', async () => {
      const model = workbook();
      const { host } = await start(model);
      if (!host.capabilities.changeEvents) return;
      await host.read();
      let changes = 0;
      const selected: unknown[] = [];
      const stop = [host.onChange(() => (changes += 1)), host.onSelect((ref) => selected.push(ref))];
      typeCell(model, SHEET, 3, 3, 'gõ tay');
      insertRows(model, SHEET, 9);
      selectCell(model, SHEET, 4, 4);
      await expect.poll(() => changes).toBeGreaterThan(0);
      await expect.poll(() => selected).toEqual([{ sheet: SHEET, cell: 'D4' }]);
      stop.forEach((each) => each());
      const seen = changes;
      typeCell(model, SHEET, 3, 3, 'gõ tiếp');
      await new Promise((done) => setTimeout(done, 30));
      expect(changes).toBe(seen);
    });

    it('remembers in the document, also after saving and opening again', async () => {
      const model = workbook();
      const { host } = await start(model);
      expect(await host.memory.load()).toBeNull();
      await host.memory.save(memory);
      await host.memory.save({ ...memory, round: 'dot-2' });
      expect(await host.memory.load()).toEqual({ ...memory, round: 'dot-2' });
      const again = await start(modelFromXlsx(saveXlsx(model)));
      expect(await again.host.memory.load()).toEqual({ ...memory, round: 'dot-2' });
      expect((await again.host.read()).sheets.map((sheet) => sheet.name)).toEqual([SHEET, 'Ghi chú']);
      await again.host.memory.clear();
      expect(await again.host.memory.load()).toBeNull();
    });

    it('keeps the access code out of the document', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      expect(await host.secret.get()).toBeNull();
      await host.secret.set(TOKEN);
      expect(await host.secret.get()).not.toBeNull();
      await host.memory.save(memory);
      await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] });
      expect(Buffer.from(saveXlsx(model)).includes(TOKEN)).toBe(false);
      expect(
        JSON.stringify([
          ...model.sheets.map((sheet) => [...sheet.entries()]),
          model.parts,
          [...model.settings],
          [...model.properties],
        ]),
      ).not.toContain(TOKEN);
      await host.secret.clear();
      expect(await host.secret.get()).toBeNull();
    });

    it('adds the blank form as a new sheet in front', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      expect(host.capabilities.createForm).toBe(true);
      const { sheet } = await host.createForm();
      expect(model.active).toBe(sheet);
      const book = await host.read();
      expect(book.sheets.map(({ name }) => name)).toEqual([SHEET, 'Ghi chú', sheet]);
      expect(sheetOf(book, sheet).text.flat().join(' ')).toContain('Phụ lục IV');
      const second = await host.createForm();
      expect(second.sheet).not.toBe(sheet);
      expect((await host.read()).sheets).toHaveLength(4);
    });

    it('refuses locked cells and writes nothing', async () => {
      const model = workbook();
      const sheet = model.sheet(SHEET);
      sheet.isProtected = true;
      sheet.put(3, 3, { ...sheet.cell(3, 3), locked: false });
      const { host } = await start(model);
      await host.read();
      const ops = [text('C3', 'Đã ban hành', '3/2026'), text('D3', 'Đủ', 'mới')];
      expect(await codeOf(host.apply({ sheet: SHEET, ops }))).toBe('protected');
      expect(sheet.cell(3, 3).text).toBe('Đã ban hành');
      expect(await host.apply({ sheet: SHEET, ops: [ops[0]!] })).toEqual({ ok: true });
      expect(sheet.cell(3, 3)).toMatchObject({ value: '3/2026' });
    });

    it('refuses when protection comes after reading, and leaves nothing half-written', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      const sheet = model.sheet(SHEET);
      sheet.put(3, 3, { ...sheet.cell(3, 3), locked: false });
      sheet.isProtected = true;
      const ops = [text('C3', 'Đã ban hành', 'mới'), text('D3', 'Đủ', 'mới')];
      expect(await codeOf(host.apply({ sheet: SHEET, ops }))).toBe('protected');
      expect([sheet.cell(3, 3).text, sheet.cell(3, 4).text]).toEqual(['Đã ban hành', 'Đủ']);
    });

    it('refuses a file that is read-only', async () => {
      const model = workbook();
      model.readOnly = true;
      const { host } = await start(model);
      await host.read();
      expect(host.capabilities.write).toBe(false);
      expect(await codeOf(host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] }))).toBe('read-only');
      expect(model.sheet(SHEET).cell(3, 3).text).toBe('Đã ban hành');
    });

    it('says that the officer is typing', async () => {
      const model = workbook();
      const { host, cellEdit } = await start(model);
      if (!cellEdit) return;
      await host.read();
      cellEdit(true);
      expect(await codeOf(host.read())).toBe('cell-edit');
      expect(await codeOf(host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] }))).toBe('cell-edit');
      cellEdit(false);
      expect(await host.apply({ sheet: SHEET, ops: [text('C3', 'Đã ban hành', 'mới')] })).toEqual({ ok: true });
    });

    it('says that a sheet is gone', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      model.removeSheet('Ghi chú');
      expect(await codeOf(host.apply({ sheet: 'Ghi chú', ops: [text('A1', 'khác', 'x')] }))).toBe('sheet-missing');
      expect(await codeOf(host.select({ sheet: 'Ghi chú', cell: 'A1' }))).toBe('sheet-missing');
    });

    it('follows renamed sheets, new ones and moved cells', async () => {
      const model = workbook();
      const { host } = await start(model);
      await host.read();
      model.renameSheet(SHEET, "Phụ lục 'IV'");
      model.addSheet('Thêm');
      insertRows(model, "Phụ lục 'IV'", 1, 2);
      const book = await host.read();
      expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Phụ lục 'IV'", 'Ghi chú', 'Thêm']);
      expect(book.active).toBe("Phụ lục 'IV'");
      expect(at(sheetOf(book, "Phụ lục 'IV'"), 'C5')).toBe('Đã ban hành');
      expect(await host.apply({ sheet: "Phụ lục 'IV'", ops: [text('C5', 'Đã ban hành', 'mới')] })).toEqual({
        ok: true,
      });
    });

    it('reads the official blank form as its file has it', async () => {
      const bytes = readFileSync(new URL('../../seeds/forms/pl4-2367/blank.xlsx', import.meta.url));
      const model = modelFromXlsx(bytes);
      const { host } = await start(model);
      const read = (await host.read()).sheets[0]!;
      const { toBook, openWorkbook } = await import('../../workbook/index.ts');
      const file = toBook(openWorkbook(bytes)).sheets[0]!;
      file.text.forEach((line, r) =>
        line.forEach((cell, c) => expect(textAt(read, file.row + r, file.col + c)).toBe(cell)),
      );
    });
  });
}
