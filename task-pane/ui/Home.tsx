import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Snapshot } from '../flow/state.ts';
import { Footer } from './Footer.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Overview } from './Overview.tsx';
import { usePane } from './pane-context.tsx';
import { Region } from './Region.tsx';
import { Findings, TaskCard, Tour } from './screens.tsx';
import { Tabs } from './Tabs.tsx';

const useStyles = makeStyles({
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  main: { flexGrow: 1, minHeight: 0 },
  body: { height: '100%', overflowY: 'auto', outlineOffset: '-2px' },
});

/** The three tabs. The second one's name follows the selection; no tab is ever switched but by the officer. */
export function Home({ snapshot }: { snapshot: Snapshot }) {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const errors = snapshot.assessment?.summary.errors ?? 0;
  const tabs = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Coming back from a screen, or after a note, or the tour, with its buttons went: the focus has nowhere else to be.
    if (document.hasFocus() && document.activeElement === document.body) {
      tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    }
  }, [state.notice, state.tour]);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [state.selectedTask, state.tab]);
  return (
    <>
      <Tabs
        ref={tabs}
        label={words.tabs.label}
        panel="tab-body"
        selected={state.tab}
        onSelect={(tab) => flow.set({ tab })}
        tabs={[
          { value: 'overview', name: words.tabs.overview },
          { value: 'task', name: words.tabs.task(state.selectedTask) },
          { value: 'findings', name: words.tabs.findings, after: <Count errors={errors} /> },
        ]}
      />
      <NoticeBar />
      {state.tour !== null && <Tour step={state.tour} />}
      <main className={styles.main}>
        <div id="tab-body" role="tabpanel" aria-labelledby={`tab-${state.tab}`} className={styles.body} tabIndex={0}>
          <Region key={state.tab}>
            {state.tab === 'overview' && <Overview snapshot={snapshot} />}
            {state.tab === 'task' && <TaskCard snapshot={snapshot} />}
            {state.tab === 'findings' && <Findings snapshot={snapshot} />}
          </Region>
        </div>
      </main>
      <Footer />
    </>
  );
}

function Count({ errors }: { errors: number }) {
  const styles = useStyles();
  const { words } = usePane();
  if (errors === 0) return null;
  return (
    <span className={styles.count} aria-label={words.tabs.findingsCount(errors)}>
      {errors}
    </span>
  );
}
