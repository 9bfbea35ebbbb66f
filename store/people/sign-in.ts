import type { StoreContext } from '../http/context.ts';
import { attempt } from './attempts.ts';
import { createGate } from './gate.ts';
import { isPassword } from './password.ts';
import { isSecondFactor, needsSecondFactor } from './second-factor.ts';
import type { Stage } from './sessions.ts';
import { accountOf, loginKey, readLogin } from './users.ts';
import type { Account } from './users.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

/** As many hashes at a time as this machine can compute beside its other work. */
const throughGate = createGate(2, 60);

/**
 * The account of a name and its password; null in every other case – no such name, wrong password, disabled, closed for
 * a while – with the same work done, so that neither the answer nor its time tells which.
 */
export async function checkPassword(need: Need, typedLogin: string, password: string): Promise<Account | null> {
  const login = readLogin(typedLogin) ?? '';
  const account = await accountOf(need, loginKey(login));
  const known = account !== null && !account.disabled && account.password !== null ? account : null;
  const right = await attempt(need, known, (counts) =>
    throughGate(() => isPassword(password, counts && known !== null ? known.password : null)),
  );
  return right ? known : null;
}

/** What is still to come after the password (or after the provider's word). */
export function nextStage({ role, totpSecret }: Pick<Account, 'role' | 'totpSecret'>): Stage {
  if (totpSecret !== null) return 'second-factor';
  return needsSecondFactor(role) ? 'enrolment' : 'open';
}

export const checkSecondFactor = (need: Need, account: Account, code: string): Promise<boolean> =>
  attempt(need, account, async (counts) => counts && isSecondFactor(need, account, code));
