import type { Host } from '../../task-pane/host/types.ts';

const NAME = 'can-cu.access-code';

/** On the web one browser serves several owners: the partition key keeps their storage apart. */
const key = (): string => `${Office.context.partitionKey ?? ''}${NAME}`;

/** Some browsers forbid storage inside frames of others: then the code is kept until the pane is closed. */
let unsaved: string | null = null;

function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** The access code stays with this user on this machine, never in the document. */
export const secret: Host['secret'] = {
  get: async () => attempt(() => localStorage.getItem(key()), null) ?? unsaved,
  async set(token) {
    unsaved = token;
    attempt(() => localStorage.setItem(key(), token), undefined);
  },
  async clear() {
    unsaved = null;
    attempt(() => localStorage.removeItem(key()), undefined);
  },
};
