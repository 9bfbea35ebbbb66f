import { FluentProvider, type Theme } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Flow } from './flow/flow.ts';
import { App } from './ui/App.tsx';
import { PaneProvider } from './ui/pane-context.tsx';
import { loadWords, type Words } from './words/index.ts';

export function Root({ flow, words: initial, theme }: { flow: Flow; words: Words; theme: Theme }) {
  const [words, setWords] = useState(initial);
  const pane = useMemo(
    () => ({ flow, words, toggleLocale: () => void loadWords(words.locale === 'vi' ? 'en' : 'vi').then(setWords) }),
    [flow, words],
  );
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <PaneProvider pane={pane}>
        <App />
      </PaneProvider>
    </FluentProvider>
  );
}
