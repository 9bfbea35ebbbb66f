import { describe, expect, it } from 'vitest';
import { toA1 } from '../../core/grid/index.ts';
import { emptyMemory } from '../../core/memory/types.ts';
import { fromCells, typeCell } from '../../workbench/model/index.ts';
import { hostOver, open, text } from './support.ts';

/** Counted where they cost: one execution of the script each, with its calls of Google's services. */
function bench(cells: Record<string, string>) {
  const { standIn } = open({ model: fromCells({ Biểu: cells }) });
  const { host } = hostOver(standIn);
  const executions = async (work: () => Promise<unknown>): Promise<string[]> => {
    const before = standIn.log.runs.length;
    await work();
    return standIn.log.runs.slice(before).map(({ name }) => name);
  };
  return { standIn, host, executions };
}

describe('executions per action', () => {
  it('opening takes three side by side, checking one', async () => {
    const { host, executions } = bench({ F8: 'Đủ' });
    const opening = () => Promise.all([host.memory.load(), host.secret.get(), host.read()]);
    expect(await executions(opening)).toEqual(['rpc memoryLoad', 'rpc secretHas', 'rpc read']);
    expect(await executions(() => host.read())).toEqual(['rpc read']);
  });

  it('mending 60 cells takes one, with two writes a cell and no reading in between', async () => {
    const rows = Array.from({ length: 60 }, (_, n) => n + 1);
    const { standIn, host, executions } = bench(Object.fromEntries(rows.map((row) => [toA1(row, 6), `cũ ${row}`])));
    const ops = rows.map((row) => text(toA1(row, 6), `cũ ${row}`, `mới ${row}`));
    expect(await executions(() => host.apply({ sheet: 'Biểu', ops }))).toEqual(['rpc apply']);
    const { calls } = standIn.log.last!;
    const writes = calls.flatMap((name, at) => (/^Range\.set/.test(name) ? [at] : []));
    expect(writes.length).toBe(120);
    const between = calls.slice(writes[0], writes.at(-1)).filter((name) => /^Range\.get|flush/.test(name));
    expect(between).toEqual([]);
  });

  it('picking a status takes one, also when something else stands there', async () => {
    const { standIn, host, executions } = bench({ F8: 'Đủ' });
    const pick = (before: string, after: string) => () =>
      host.apply({ sheet: 'Biểu', ops: [text('F8', before, after)] });
    expect(await executions(pick('Đủ', 'Đã có đầy đủ cơ sở pháp lý'))).toEqual(['rpc apply']);
    typeCell(standIn.model, 'Biểu', 8, 6, 'khác', { who: 'coauthor' });
    expect(await executions(pick('Đã có đầy đủ cơ sở pháp lý', 'Chưa có'))).toEqual(['rpc apply']);
  });

  it('selecting and remembering take one each', async () => {
    const { host, executions } = bench({ F8: 'Đủ' });
    expect(await executions(() => host.select({ sheet: 'Biểu', cell: 'F8' }))).toEqual(['rpc select']);
    expect(await executions(() => host.memory.save(emptyMemory))).toEqual(['rpc memorySave']);
  });
});
