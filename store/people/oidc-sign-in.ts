import type { StoreContext } from '../http/context.ts';
import type { OidcPerson } from './oidc.ts';
import { accountOf, loginKey, openLink, readLogin } from './users.ts';
import type { Account } from './users.ts';

type Need = Pick<StoreContext, 'pool' | 'clock'>;

/**
 * The account of a person the provider vouches for: tied to it before; else tied now, by an invitation that the person
 * holds, or by an e-mail address that the provider has verified and that is the sign-in name of an account. Nobody else
 * gets in, and no account is made.
 */
export async function accountOfProvider(
  need: Need,
  { subjectKey, email }: OidcPerson,
  invitation: string | null,
): Promise<Account | null> {
  const tied = await accountOf(need, subjectKey);
  if (tied !== null) return tied.disabled ? null : tied;
  const account = (invitation === null ? null : await invited(need, invitation)) ?? (await named(need, email));
  if (account === null || account.disabled) return null;
  const { rows } = await need.pool.query<{ done: boolean }>('select store.link_subject($1, $2, $3, $4) as done', [
    ...[account.agencyId, account.userId, subjectKey, need.clock()],
  ]);
  return rows[0]?.done === true ? account : null;
}

async function invited(need: Need, text: string): Promise<Account | null> {
  const link = await openLink(need, text);
  return link?.kind === 'invitation' ? accountOf(need, loginKey(link.login)) : null;
}

async function named(need: Need, email: string | null): Promise<Account | null> {
  const login = email === null ? null : readLogin(email);
  return login === null ? null : accountOf(need, loginKey(login));
}
