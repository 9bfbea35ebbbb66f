import { readFileSync } from 'node:fs';

const CHECK_MS = 100;

/** Settles when the store is to stop; listened for from the start, so that a stop during the start is an orderly one too. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] !== undefined) whenNpmIsGone(resolve);
  });
}

/**
 * `npm run` puts a shell between itself and the store. A SIGTERM to npm ends that shell, a SIGKILL nothing but npm: either
 * way the store would go on unseen and keep its folder and port.
 */
function whenNpmIsGone(then: () => void): void {
  const atStart = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(timer);
    then();
  }, CHECK_MS);
  timer.unref();
}

/** The parent and, where that is npm's shell, its parent too: they change when one of the two ends. */
function ancestors(): string {
  const parent = process.ppid;
  try {
    const name = readFileSync(`/proc/${parent}/comm`, 'utf8').trim();
    if (!name.endsWith('sh')) return String(parent);
    return `${parent} ${/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1]}`;
  } catch {
    // No /proc on this system; the parent alone then tells.
    return String(parent);
  }
}
