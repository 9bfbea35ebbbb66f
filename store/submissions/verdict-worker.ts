import { parentPort } from 'node:worker_threads';
import { judge } from './verdict.ts';
import type { Case, Verdict } from './verdict.ts';

export type WorkerAnswer = { verdict: Verdict } | { error: unknown };

parentPort?.on('message', (given: Case) => {
  parentPort?.postMessage(answer(given));
});

function answer(given: Case): WorkerAnswer {
  try {
    return { verdict: judge(given) };
  } catch (error) {
    return { error };
  }
}
