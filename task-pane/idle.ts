/** Safari knows no `requestIdleCallback`. */
const LATER_MS = 200;

/** When the page has nothing more urgent to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5 * LATER_MS });
    else setTimeout(resolve, LATER_MS);
  });
}
