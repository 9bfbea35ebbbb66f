import type { AgencyDirectory } from '../../core/agency/types.ts';
import type { FormDefinition } from '../../core/form/types.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import type { LegacyLetters } from '../../core/text/index.ts';
import type { DeviceSignIn, ReviewClient, StoreClient } from '../../store-client/types.ts';
import type { Host } from '../host/types.ts';
import type { BusyWith, PaneState } from './state.ts';
import type { TourMemory } from '../tour-memory.ts';
import { toFailure } from './failure.ts';
import type { Store } from './store.ts';

/** What the flow is given from outside; nothing else is reached for. */
export type FlowDeps = {
  host: Host;
  store: StoreClient & Pick<ReviewClient, 'submission'>;
  /** Who is signed in at the store: the tokens stay behind this. */
  session: { signIn: DeviceSignIn; signOut(): Promise<void> };
  form: FormDefinition;
  directory: AgencyDirectory;
  documents: LegalDocuments;
  legacyLetters: LegacyLetters;
  now(): Date;
  version: string;
  /** Tells this machine from others that open the same file; no secret. Without it every opening is another machine. */
  machine?: string;
  /** Without it the tour never comes by itself. */
  tour?: TourMemory;
  onError?(error: unknown): void;
};

export type FlowContext = FlowDeps & {
  state: Store<PaneState>;
  /** The sheet told of an edit that no reading has seen yet: what is shown may be older than what stands there. */
  unread: boolean;
  /** Runs host work one after another, so that no step computes on what another is about to change. */
  queued<T>(busyWith: BusyWith, work: () => Promise<T>): Promise<T | undefined>;
  /** The same for what nobody asked for: not announced, and what goes wrong is the caller's. */
  quietly<T>(work: () => Promise<T>): Promise<T>;
  /** The exchange of drafts that is under way, or the last one. */
  exchanging: Promise<unknown>;
};

/** Progress is announced after this long (work that is faster would only flicker). */
const SLOW_AFTER_MS = 1000;

export function createContext(deps: FlowDeps, state: Store<PaneState>): FlowContext {
  let last: Promise<unknown> = Promise.resolve();

  async function run<T>(busyWith: BusyWith, work: () => Promise<T>): Promise<T | undefined> {
    state.set({ busy: { with: busyWith, slow: false } });
    const timer = setTimeout(() => state.set({ busy: { with: busyWith, slow: true } }), SLOW_AFTER_MS);
    try {
      return await work();
    } catch (error) {
      deps.onError?.(error);
      state.set({ notice: { kind: 'failure', failure: toFailure(error) } });
      return undefined;
    } finally {
      clearTimeout(timer);
      state.set({ busy: null });
    }
  }

  return {
    ...deps,
    state,
    unread: false,
    queued(busyWith, work) {
      const next = last.then(() => run(busyWith, work));
      last = next;
      return next;
    },
    quietly(work) {
      const next = last.then(work);
      last = next.catch(() => undefined);
      return next;
    },
    exchanging: Promise.resolve(),
  };
}
