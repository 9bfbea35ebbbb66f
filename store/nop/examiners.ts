import { createThreads } from '../threads.ts';
import type { Threads } from '../threads.ts';
import type { FileAnswer, FileCase } from './examine.ts';

const SIZE = 2;
const DEADLINE_MS = 20_000;
/** Reading the largest workbook that `workbook/` lets through stays below this. */
const MEMORY_MB = 1024;

export type Examiners = Threads<FileCase, FileAnswer>;

/** Reads and checks files in threads with limits of time and memory. Throws `TooComplex` for one that takes too long. */
export function createExaminers(): Examiners {
  const worker = new URL('./examine-worker.ts', import.meta.url);
  return createThreads({ worker, size: SIZE, deadlineMs: DEADLINE_MS, memoryMb: MEMORY_MB });
}
