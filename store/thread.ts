import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer } from './threads.ts';

/** The worker's side of `createThreads`: answers each job, and passes on what was thrown. */
export function answerJobs<Job, Answer>(work: (job: Job) => Answer): void {
  parentPort?.on('message', (job: Job) => parentPort?.postMessage(answerTo(work, job)));
}

function answerTo<Job, Answer>(work: (job: Job) => Answer, job: Job): ThreadAnswer<Answer> {
  try {
    return { value: work(job) };
  } catch (error) {
    return { error };
  }
}
