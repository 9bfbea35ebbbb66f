import type { AwaitingSignOff } from '../../core/wire/sign-off.ts';
import type { Failure } from '../flow/failure.ts';

type Waiting = { signers: string[]; returned: { by: string; comment: string } | null };

/**
 * Who may sign what was sent (`awaiting-sign-off`), and why the one before it came back; null for any other failure.
 * Nothing failed then: it waits.
 */
export function waitingIn(failure: Failure): Waiting | null {
  if (failure.source !== 'store' || failure.code !== 'awaiting-sign-off') return null;
  const { mustSign, returned } = (failure.problem?.params ?? {}) as Partial<AwaitingSignOff>;
  return { signers: Array.isArray(mustSign) ? mustSign : [], returned: returned ?? null };
}
