import type { Failure } from '../flow/failure.ts';

/** Who may sign what was sent (`awaiting-sign-off`); null for any other failure. Nothing failed then: it waits. */
export function signersIn(failure: Failure): string[] | null {
  if (failure.source !== 'store' || failure.code !== 'awaiting-sign-off') return null;
  const names = failure.problem?.params?.['mustSign'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
