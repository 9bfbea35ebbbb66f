/** Median wall time of `work` in milliseconds over `runs`, after one run to warm up. */
export async function median(work: () => unknown, runs = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** One line of a report: what was measured, beside a peer or a smaller case of the same run. */
export type Line = { what: string; ms: number; against: string; peerMs: number; note?: string };

export function print(title: string, lines: Line[]): void {
  console.log(`\n${title}`);
  for (const { what, ms, against, peerMs, note } of lines) {
    const ratio = (ms / peerMs).toFixed(2);
    console.log(
      `  ${what}: ${ms.toFixed(1)} ms; ${against}: ${peerMs.toFixed(1)} ms; ratio ${ratio}${note === undefined ? '' : ` (${note})`}`,
    );
  }
}
