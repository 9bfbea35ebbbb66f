import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Case, Verdict } from './verdict.ts';
import type { WorkerAnswer } from './verdict-worker.ts';

const MOST = 4;
/** An official's sheet takes some 20 ms; what takes this long was made to. */
const DEADLINE_MS = 15_000;

/** The sheet took too long to check. */
export class TooComplex extends Error {}

export type Judges = { judge(given: Case): Promise<Verdict>; close(): Promise<void> };

type Job = { given: Case; resolve(verdict: Verdict): void; reject(error: unknown): void };

/**
 * Checks sheets in threads of their own, so that one that takes long holds up nobody else's request, and ends the
 * thread when a sheet takes too long.
 */
export function createJudges(size = Math.min(MOST, availableParallelism()), deadlineMs = DEADLINE_MS): Judges {
  const waiting: Job[] = [];
  const idle: Worker[] = Array.from({ length: size }, startWorker);
  const busy = new Set<Worker>();

  function next(): void {
    const job = waiting[0];
    const worker = idle[0];
    if (job === undefined || worker === undefined) return;
    waiting.shift();
    idle.shift();
    busy.add(worker);
    hear(worker, job);
  }

  function hear(worker: Worker, { given, resolve, reject }: Job): void {
    const deadline = setTimeout(() => lose(new TooComplex()), deadlineMs);
    const done = () => {
      clearTimeout(deadline);
      worker.removeAllListeners('message').removeAllListeners('error');
      busy.delete(worker);
    };
    const lose = (error: unknown) => {
      done();
      void worker.terminate();
      idle.push(startWorker());
      reject(error);
      next();
    };
    worker.on('error', lose);
    worker.on('message', (answer: WorkerAnswer) => {
      done();
      idle.push(worker);
      if ('verdict' in answer) resolve(answer.verdict);
      else reject(answer.error);
      next();
    });
    worker.postMessage(given);
  }

  return {
    judge: (given) =>
      new Promise((resolve, reject) => {
        waiting.push({ given, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
    },
  };
}

const startWorker = () => new Worker(new URL('./verdict-worker.ts', import.meta.url));
