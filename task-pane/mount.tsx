import { createRoot } from 'react-dom/client';
import { createFlow } from './flow/flow.ts';
import { prefetchFlow } from './flow/later.ts';
import type { FlowDeps } from './flow/context.ts';
import { runVerb } from './flow/verbs.ts';
import type { Verb } from './host/types.ts';
import { machineOf } from './machine.ts';
import { whenIdle } from './idle.ts';
import { Root } from './Root.tsx';
import { loadTheme, type Theme } from './themes/index.ts';
import { prefetchScreens } from './ui/on-demand.tsx';
import { loadWords, type Locale } from './words/index.ts';

export type PaneProps = FlowDeps & {
  locale?: Locale;
  theme?: Theme;
};
export type { Theme };
export type MountedPane = { unmount(): void; run(verb: Verb): Promise<void> };

/** Puts the pane into an element, opens it on the document and follows the sheet until it is unmounted. */
export function mountPane(element: Element, { locale = 'vi', theme = 'light', ...deps }: PaneProps): MountedPane {
  const flow = createFlow({ machine: machineOf(globalThis), ...deps });
  const stop = flow.watch();
  const root = createRoot(element, { onUncaughtError: (error) => deps.onError?.(error) });
  void Promise.all([loadWords(locale), loadTheme(theme)]).then(([words, colours]) =>
    root.render(<Root flow={flow} words={words} theme={colours} />),
  );
  const opened = flow.open();
  let asked = false;
  void opened.then(() => asked || flow.offerTour());
  void opened.then(whenIdle).then(prefetchFlow).then(prefetchScreens);
  const online = () => void flow.reconnect();
  addEventListener('online', online);
  return {
    unmount() {
      removeEventListener('online', online);
      stop();
      root.unmount();
    },
    async run(verb) {
      asked ||= verb !== 'open';
      if (asked) flow.set({ tour: null });
      await opened;
      await runVerb(flow, verb);
    },
  };
}
