import { availableParallelism } from 'node:os';
import type { Judges } from '../../store/submissions/judges.ts';
import type { Case, Verdict } from '../../store/submissions/verdict.ts';
import { createThreads } from '../../store/threads.ts';

const DEADLINE_MS = 60_000;

/** As many checking threads as the store starts, which know the made-up agencies. */
export function benchJudges(): Judges {
  const worker = new URL('./verdict-worker.ts', import.meta.url);
  const size = Math.min(4, availableParallelism());
  const { run, close } = createThreads<Case, Verdict>({ worker, size, deadlineMs: DEADLINE_MS });
  return { judge: run, close };
}
