import { Worker } from 'node:worker_threads';

/** The work took longer than it may; whoever asked is told, and the thread is ended. */
export class TooComplex extends Error {}

/** Out of time, or out of the thread's memory. */
export const tookTooMuch = (error: unknown): boolean =>
  error instanceof TooComplex ||
  (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');

/** What a thread answers: the worker's side is `answerJobs` in thread.ts. */
export type ThreadAnswer<Answer> = { value: Answer } | { error: unknown };

export type Threads<Job, Answer> = { run(job: Job): Promise<Answer>; close(): Promise<void> };

type Settings = { worker: URL; size: number; deadlineMs: number; memoryMb?: number };
type Waiting<Job, Answer> = { job: Job; resolve(answer: Answer): void; reject(error: unknown): void };

/**
 * Runs what may take long in threads of its own, so that it holds up nobody else's request. A thread that takes too
 * long, or more memory than it may, is ended. Threads are started when they are first needed.
 */
export function createThreads<Job, Answer>({
  worker: url,
  size,
  deadlineMs,
  memoryMb,
}: Settings): Threads<Job, Answer> {
  const limits = memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  const start = () => new Worker(url, limits);
  const waiting: Waiting<Job, Answer>[] = [];
  const idle: Worker[] = [];
  const busy = new Set<Worker>();

  function next(): void {
    if (waiting.length === 0 || busy.size >= size) return;
    const asked = waiting.shift()!;
    const worker = idle.shift() ?? start();
    busy.add(worker);
    hear(worker, asked);
  }

  function hear(worker: Worker, { job, resolve, reject }: Waiting<Job, Answer>): void {
    const deadline = setTimeout(() => lose(new TooComplex()), deadlineMs);
    const done = () => {
      clearTimeout(deadline);
      worker.removeAllListeners('message').removeAllListeners('error');
      busy.delete(worker);
    };
    const lose = (error: unknown) => {
      done();
      void worker.terminate();
      reject(error);
      next();
    };
    worker.on('error', lose);
    worker.on('message', (answer: ThreadAnswer<Answer>) => {
      done();
      idle.push(worker);
      if ('value' in answer) resolve(answer.value);
      else reject(answer.error);
      next();
    });
    worker.postMessage(job);
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...idle, ...busy].map((worker) => worker.terminate()));
    },
  };
}
