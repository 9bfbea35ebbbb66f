import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Flow } from '../flow/flow.ts';
import type { PaneState } from '../flow/state.ts';
import type { Words } from '../words/vi.ts';

export type Pane = { flow: Flow; words: Words; toggleLocale(): void };

const Context = createContext<Pane | null>(null);

export function PaneProvider({ pane, children }: { pane: Pane; children: ReactNode }) {
  return <Context.Provider value={pane}>{children}</Context.Provider>;
}

export function usePane(): Pane & { state: PaneState } {
  const pane = useContext(Context);
  if (!pane) throw new Error('usePane outside of PaneProvider');
  const state = useSyncExternalStore(pane.flow.subscribe, pane.flow.get);
  return { ...pane, state };
}
