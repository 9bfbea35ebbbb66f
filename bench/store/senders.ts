import { issueToken } from '../../store/access/tokens.ts';
import type { StoreContext } from '../../store/http/context.ts';
import { isMadeUp } from './agencies.ts';
import { filledFor } from './sheets.ts';
import type { Filled } from './sheets.ts';

export type Sender = { agencyId: number; code: string; token: string; filled: Filled; body: string };

/** So many agencies, each with its token and its filled sheet; made beforehand, since making them is the clients' work. */
export async function makeSenders({ pool, agencies }: StoreContext, count: number): Promise<Sender[]> {
  const senders: Sender[] = [];
  for (const { id, code, name } of agencies.filter((agency) => isMadeUp(agency.code)).slice(0, count)) {
    const filled = filledFor({ code, name });
    const token = await issueToken(pool, id, 'officer');
    senders.push({ agencyId: id, code, token, filled, body: JSON.stringify(filled.request) });
  }
  return senders;
}
