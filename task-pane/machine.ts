const KEY = 'can-cu.machine';

/**
 * A made-up name for this browser on this machine, for a submission that waits in the document: from another machine a
 * person confirms it first. Where nothing can be kept, every opening counts as another machine, which is the safe side.
 */
export function machineOf(where: { localStorage?: Storage; crypto: Crypto }): string {
  const made = Array.from(where.crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  try {
    const known = where.localStorage?.getItem(KEY);
    if (known) return known;
    where.localStorage?.setItem(KEY, made);
  } catch {
    // Storage may be closed to a page inside another one: asking it is already refused.
  }
  return made;
}
