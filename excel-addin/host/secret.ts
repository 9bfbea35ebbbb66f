import type { Host } from '../../task-pane/host/types.ts';

const NAME = 'can-cu.access-code';

/** On the web one browser serves several owners: the partition key keeps their storage apart. */
const key = (): string => `${Office.context.partitionKey ?? ''}${NAME}`;

/** The access code stays with this user on this machine, never in the document. */
export const secret: Host['secret'] = {
  get: () => Promise.resolve(localStorage.getItem(key())),
  set: (token) => Promise.resolve(localStorage.setItem(key(), token)),
  clear: () => Promise.resolve(localStorage.removeItem(key())),
};
