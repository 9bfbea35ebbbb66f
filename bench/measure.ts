/** The processor's clock is too coarse for less. */
const LEAST_MS = 25;

/**
 * Median time of `work` in milliseconds over `runs`, after one run to warm up. It is this thread's time on the processor:
 * what else runs on the machine counts little. What takes little is done several times over in each run.
 */
export async function median(work: () => unknown, runs = 5): Promise<number> {
  const times = Math.max(1, Math.ceil(LEAST_MS / (await wallTime(work))));
  const measured: number[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await once(work, times));
  measured.sort((a, b) => a - b);
  return measured[Math.floor(measured.length / 2)] ?? 0;
}

/** One run without warming up: for what takes seconds. */
export async function once(work: () => unknown, times = 1): Promise<number> {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000 / times;
}

async function wallTime(work: () => unknown): Promise<number> {
  await work();
  const started = performance.now();
  await work();
  return performance.now() - started;
}
