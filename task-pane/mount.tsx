import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createFlow, type Flow } from './flow/flow.ts';
import type { FlowDeps } from './flow/context.ts';
import { runVerb } from './flow/verbs.ts';
import type { Verb } from './host/types.ts';
import { App } from './ui/App.tsx';
import { PaneProvider } from './ui/pane-context.tsx';
import { wordsOf, type Locale } from './words/index.ts';

export type PaneProps = FlowDeps & {
  locale?: Locale;
  theme?: Theme;
};
export type Theme = 'light' | 'dark' | 'high-contrast';
export type MountedPane = { unmount(): void; run(verb: Verb): Promise<void> };

const THEMES = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme };

/** Puts the pane into an element, opens it on the document and follows the sheet until it is unmounted. */
export function mountPane(element: Element, { locale = 'vi', theme = 'light', ...deps }: PaneProps): MountedPane {
  const flow = createFlow(deps);
  const stop = flow.watch();
  const root = createRoot(element, { onUncaughtError: (error) => deps.onError?.(error) });
  root.render(<Root flow={flow} locale={locale} theme={theme} />);
  const opened = flow.open();
  return {
    unmount() {
      stop();
      root.unmount();
    },
    async run(verb) {
      await opened;
      await runVerb(flow, verb);
    },
  };
}

function Root({ flow, locale: initial, theme }: { flow: Flow; locale: Locale; theme: Theme }) {
  const [locale, setLocale] = useState(initial);
  const pane = useMemo(
    () => ({ flow, words: wordsOf(locale), toggleLocale: () => setLocale(locale === 'vi' ? 'en' : 'vi') }),
    [flow, locale],
  );
  return (
    <FluentProvider theme={THEMES[theme]} style={{ height: '100%' }}>
      <PaneProvider pane={pane}>
        <App />
      </PaneProvider>
    </FluentProvider>
  );
}
