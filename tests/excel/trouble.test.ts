import { afterEach, describe, expect, it } from 'vitest';
import { emptyMemory } from '../../core/memory/types.ts';
import { fromCells } from '../../workbench/model/index.ts';
import type { Trouble } from '../../workbench/excel/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

describe('what goes wrong in Excel becomes a code with a sentence of its own', () => {
  let bench: ExcelBench;
  afterEach(() => bench.close());

  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no error',
      (error: { code?: string; name: string; message: string }) => `${error.code} ${error.message}`,
    );

  it.each<[string, Partial<Trouble>]>([
    ['cell-edit', { cellEdit: true }],
    ['session-expired', { sessionExpired: true }],
    ['busy', { busy: 1 }],
    ['busy', { modalDialog: true }],
    ['too-large', { tooLarge: true }],
  ])('%s', async (code, trouble) => {
    bench = await openExcel(fromCells({ Biểu: { A1: 'x' } }));
    const { host, standIn } = bench;
    await host.read();
    Object.assign(standIn.trouble, trouble);
    expect(await codeOf(host.read())).toContain(`${code} `);
    Object.assign(standIn.trouble, {
      cellEdit: false,
      sessionExpired: false,
      busy: 0,
      modalDialog: false,
      tooLarge: false,
    });
    expect((await host.read()).sheets).toHaveLength(1);
  });

  it('too much to remember is cut down to what may travel', async () => {
    bench = await openExcel(fromCells({ Biểu: { A1: 'x' } }));
    const cellHashes = Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`A${n}`, 'sha256:0123456789']));
    await bench.host.memory.save({ ...emptyMemory, round: 'mac-dinh', cellHashes });
    const [part] = bench.model.parts;
    expect(part!.xml).toContain('mac-dinh');
    expect(part!.xml.length).toBeLessThan(512 * 1024);
  });

  it('a first reading that fails leaves the events to the next one', async () => {
    bench = await openExcel(fromCells({ Biểu: { A1: 'x' } }));
    const { host, standIn } = bench;
    standIn.trouble.busy = 1;
    await host.read().catch(() => undefined);
    let told = 0;
    host.onChange(() => (told += 1));
    await host.read();
    const { typeCell } = await import('../../workbench/model/index.ts');
    typeCell(bench.model, 'Biểu', 1, 1, 'y');
    await expect.poll(() => told).toBe(1);
  });
});
