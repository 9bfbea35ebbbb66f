import { expect, it } from 'vitest';
import { emptyMemory } from '../../core/memory/types.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';
import { modelFromXlsx, saveXlsx } from '../../workbench/model/index.ts';
import type { Start } from './bench.ts';
import { SHEET, sheetOf, text, workbook } from './bench.ts';

const TOKEN = 'ma-truy-cap-khong-duoc-vao-tep';

const memory: DocumentMemory = {
  ...emptyMemory,
  round: 'mac-dinh',
  agency: 'BTC',
  answers: { 'sheet?': '<Biểu "4"> & \'khác\'' },
};

/** What goes into the document, and what never does. */
export function documentContract(start: Start): void {
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
}
