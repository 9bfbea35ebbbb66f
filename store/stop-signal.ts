const PARENT_CHECK_MS = 100;

/** Settles when the store is to stop; listened for from the start, so that a stop during the start is an orderly one too. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] !== undefined) whenParentIsGone(resolve);
  });
}

/**
 * `npm run` puts a shell between itself and the store. A SIGTERM or SIGKILL to npm ends that shell, not the store, which
 * would go on unseen and keep its folder.
 */
function whenParentIsGone(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, PARENT_CHECK_MS);
  timer.unref();
}
