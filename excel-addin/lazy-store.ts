import type { PaneProps } from '../task-pane/index.ts';
import { lazily } from './lazily.ts';
import type { SecretKeep } from '../store-client/index.ts';

/** As the store's client says that the store is out of reach: the pane knows it by its shape. */
const outOfReach = () =>
  Object.assign(new Error('Không tải được phần kết nối kho dữ liệu.'), { name: 'StoreError', code: 'offline' });

/** Checking needs no store, so its client is loaded after the first verdict, or by whoever asks for it first. */
export function lazyStore(storeUrl: string, keep: SecretKeep): Pick<PaneProps, 'store' | 'session'> {
  const load = () =>
    import('./connect-store.ts').then(
      ({ connectStore }) => connectStore(storeUrl, keep),
      () => Promise.reject(outOfReach()),
    );
  let connected: ReturnType<typeof load> | null = null;
  const connect = () => {
    connected ??= load().catch((error: unknown) => {
      connected = null;
      throw error;
    });
    return connected;
  };
  return {
    store: lazily(() => connect().then(({ store }) => store)),
    session: {
      signIn: {
        start: async () => (await connect()).signIn.start(),
        finished: async () => (await connect()).signIn.finished(),
        cancel: () => void connect().then(({ signIn }) => signIn.cancel()),
      },
      signOut: async () => (await connect()).session.signOut(),
    },
  };
}
