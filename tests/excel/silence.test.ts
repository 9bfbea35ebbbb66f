import { afterEach, describe, expect, it, vi } from 'vitest';
import { inGoodTime, setPatience } from '../../excel-addin/host/patience.ts';
import { fromCells } from '../../workbench/model/index.ts';
import { openExcel } from './host.ts';

describe('a workbook that does not answer', () => {
  afterEach(() => vi.useRealTimers());

  it('is given up, and told of when it answers after all', async () => {
    const bench = await openExcel(fromCells({ Biểu: { A1: 'x' } }), {}, { silenceMs: 50 });
    let answer = (): void => undefined;
    bench.standIn.trouble.silence = new Promise((done) => (answer = done));
    const told = vi.fn();
    bench.host.onChange(told);
    await expect(bench.host.read()).rejects.toMatchObject({ name: 'HostError', code: 'no-answer' });
    expect(told).not.toHaveBeenCalled();
    answer();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), { timeout: 30_000 });
    bench.close();
  });

  it('may take as long as it likes while answers come', async () => {
    vi.useFakeTimers();
    setPatience({ silenceMs: 60_000 });
    const blocks = async (heard: () => void): Promise<string> => {
      for (let block = 0; block < 30; block += 1) {
        await new Promise((done) => setTimeout(done, 40_000));
        heard();
      }
      return 'read';
    };
    const work = inGoodTime(blocks);
    await vi.advanceTimersByTimeAsync(30 * 40_000);
    expect(await work).toBe('read');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up after a minute of silence, also in the middle', async () => {
    vi.useFakeTimers();
    const late = vi.fn();
    setPatience({ silenceMs: 60_000, onLateAnswer: late });
    const work = inGoodTime(async (heard) => {
      await new Promise((done) => setTimeout(done, 50_000));
      heard();
      await new Promise((done) => setTimeout(done, 70_000));
    });
    const refused = expect(work).rejects.toMatchObject({ code: 'no-answer' });
    await vi.advanceTimersByTimeAsync(110_000);
    await refused;
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('passes on what fails at once', async () => {
    setPatience({ silenceMs: 60_000 });
    await expect(inGoodTime(() => Promise.reject(new Error('bận')))).rejects.toThrow('bận');
  });
});
