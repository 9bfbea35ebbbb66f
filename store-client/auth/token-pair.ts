import * as z from 'zod';
import type { DeviceTokens } from '../../core/wire/people.ts';

const TokenPair = z.object({ access: z.string().min(1), refresh: z.string().min(1) });
export type TokenPair = z.infer<typeof TokenPair>;

/** What is kept is the pair of a device, or a service token that an administrator gave out: that one is not renewed. */
export type Kept = { access: string; refresh: string | null };

export const pairOf = ({ access_token, refresh_token }: DeviceTokens): TokenPair => ({
  access: access_token,
  refresh: refresh_token,
});

export const writePair = ({ access, refresh }: TokenPair): string => JSON.stringify({ access, refresh });

export function readKept(secret: string | null): Kept | null {
  if (secret === null || secret === '') return null;
  if (secret[0] !== '{') return { access: secret, refresh: null };
  try {
    const pair = TokenPair.safeParse(JSON.parse(secret));
    return pair.success ? pair.data : null;
  } catch {
    // Cut off while it was written: as good as signed out.
    return null;
  }
}
