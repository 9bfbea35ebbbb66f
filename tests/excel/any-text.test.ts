import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toA1 } from '../../core/grid/index.ts';
import type { PatchOp } from '../../core/patch/types.ts';
import { fromCells } from '../../workbench/model/index.ts';
import type { ExcelBench } from './host.ts';
import { openExcel } from './host.ts';

const SEED = 2367;

/** Fragments that spreadsheets like to take for something else. */
const tempting = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '#',
  '0',
  '13/7',
  '/2023',
  '%',
  '1.000,5',
  'TRUE',
  '\n',
  '\r\n',
  ' ',
  '"',
  '<b>',
  '&',
  'NĐ-CP',
  'ữ',
  '\u0301',
  '😀',
  'E5',
);
const anyText = fc.oneof(
  fc.array(tempting, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

describe('any text stays the text it is', () => {
  let bench: ExcelBench;
  afterEach(() => bench.close());

  it.each([false, true])('on a protected sheet: %s', async (isProtected) => {
    const texts = fc.sample(anyText, { seed: SEED, numRuns: 300 });
    const cells = texts.map((_, n) => toA1(n + 1, 2));
    const unlocked = { value: 'cũ', text: 'cũ', locked: false as const };
    const model = fromCells({ Biểu: Object.fromEntries(cells.map((cell) => [cell, unlocked])) });
    model.sheet('Biểu').isProtected = isProtected;
    bench = await openExcel(model);
    await bench.host.read();
    const ops: PatchOp[] = texts.map((after, n) => ({ op: 'text', cell: cells[n]!, before: 'cũ', after }));
    expect(await bench.host.apply({ sheet: 'Biểu', ops })).toEqual({ ok: true });
    texts.forEach((text, n) =>
      expect(model.sheet('Biểu').cell(n + 1, 2).value ?? '', `seed ${SEED}, text ${n}`).toBe(text),
    );
    const back: PatchOp[] = texts.map((before, n) => ({ op: 'text', cell: cells[n]!, before, after: 'mới' }));
    await bench.host.read();
    expect(await bench.host.apply({ sheet: 'Biểu', ops: back })).toEqual({ ok: true });
  });

  it('what no cell can hold is refused before anything is written', async () => {
    const model = fromCells({ Biểu: { A1: 'cũ', A2: 'cũ' } });
    bench = await openExcel(model);
    const ops: PatchOp[] = [
      { op: 'text', cell: 'A1', before: 'cũ', after: 'mới' },
      { op: 'text', cell: 'A2', before: 'cũ', after: 'x'.repeat(32_768) },
    ];
    await expect(bench.host.apply({ sheet: 'Biểu', ops })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('A2'),
    });
    expect(model.sheet('Biểu').cell(1, 1).text).toBe('cũ');
  });
});
