import { createFlow } from '../../task-pane/flow/flow.ts';
import type { Book } from '../../core/grid/types.ts';
import { FakeSignIn } from './fake-sign-in.ts';
import { FakeStore } from './fake-store.ts';
import { MemoryHost } from './memory-host.ts';
import { directory, documents, form, legacyLetters } from './sample-book.ts';

/** 14:32 in Vietnam. */
export const NOW = new Date('2026-11-24T07:32:05Z');

/** A pane without its panel, over a workbook in memory and a strict store. */
export function setup(
  book: Book,
  kind: MemoryHost['kind'] = 'excel',
  host = new MemoryHost(book, kind),
  machine = 'may-1',
) {
  const store = new FakeStore(host);
  const page = new FakeSignIn(host.secret);
  const errors: unknown[] = [];
  const flow = createFlow({
    host,
    store,
    session: { signIn: page, signOut: () => host.secret.clear() },
    form,
    directory,
    documents,
    legacyLetters,
    now: () => NOW,
    version: 'test',
    machine,
    onError: (error) => errors.push(error),
  });
  return { host, store, page, flow, errors };
}
