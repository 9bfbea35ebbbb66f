import * as z from 'zod';
import { DeviceTokens } from '../../core/wire/people.ts';
import { StoreError } from '../error.ts';
import { oauth } from './oauth.ts';
import { pairOf, readKept, writePair } from './token-pair.ts';
import type { AuthOptions, StoreSession } from './types.ts';

/** Keeps a program signed in: hands out the access token, and changes the pair for a new one when the store refuses it. */
export function createStoreSession(options: AuthOptions): StoreSession {
  const { client, keep } = options;
  let renewing: Promise<string | null> | null = null;

  const kept = async () => readKept(await keep.get());

  async function renewOnce(refused: string): Promise<string | null> {
    const present = await kept();
    // Another window of this program may have been here first; both read the same keep.
    if (present === null || present.access !== refused) return present === null ? null : present.access;
    if (present.refresh === null) return null;
    try {
      const fields = { grant_type: 'refresh_token', client_id: client, refresh_token: present.refresh };
      const pair = pairOf(await oauth(options, 'token', fields, DeviceTokens));
      await keep.set(writePair(pair));
      return pair.access;
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'invalid_grant') throw error;
      const now = await kept();
      if (now !== null && now.refresh !== present.refresh) return now.access;
      await keep.clear();
      return null;
    }
  }

  return {
    async token() {
      const present = await kept();
      return present === null ? null : present.access;
    },
    renew(refused) {
      if (renewing === null) {
        const forget = () => {
          renewing = null;
        };
        renewing = renewOnce(refused);
        renewing.then(forget, forget);
      }
      return renewing;
    },
    async signOut() {
      const present = await kept();
      await keep.clear();
      if (present === null || present.refresh === null) return;
      // Here the person is signed out whatever comes of it; the store forgets an unused device by itself.
      await oauth(options, 'revoke', { token: present.refresh, client_id: client }, z.object({})).catch(
        () => undefined,
      );
    },
  };
}
