import { availableParallelism } from 'node:os';
import { createThreads } from '../threads.ts';
import type { Case, Verdict } from './verdict.ts';

export { TooComplex } from '../threads.ts';

const MOST = 4;
/** An official's sheet takes some 20 ms; what takes this long was made to. */
const DEADLINE_MS = 15_000;

export type Judges = { judge(given: Case): Promise<Verdict>; close(): Promise<void> };

/** Checks sheets in threads of their own. Throws `TooComplex` for a sheet that takes too long. */
export function createJudges(size = Math.min(MOST, availableParallelism()), deadlineMs = DEADLINE_MS): Judges {
  const worker = new URL('./verdict-worker.ts', import.meta.url);
  const { run, close } = createThreads<Case, Verdict>({ worker, size, deadlineMs });
  return { judge: run, close };
}
