import type { Book } from '../../../core/grid/types.ts';
import type { Verb } from '../../../task-pane/host/types.ts';
import type { FakeStore } from '../fake-store.ts';
import type { MemoryHost } from '../memory-host.ts';
import { DONE, UNDER_WAY, type SampleOptions } from '../sample-book.ts';

export type Scene = {
  book(): Book;
  before?(host: MemoryHost, store: FakeStore): void | Promise<void>;
  /** Asked after opening; null leaves the pane while it opens. */
  verb?: Verb | null;
};

export const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };

export const signedIn = (host: MemoryHost): void => {
  host.token = 'token-btc';
};
