import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Snapshot, Tab as TabName } from '../flow/state.ts';
import { Findings } from './Findings.tsx';
import { Footer } from './Footer.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Overview } from './Overview.tsx';
import { usePane } from './pane-context.tsx';
import { Region } from './Region.tsx';
import { TaskCard } from './TaskCard.tsx';

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0, minHeight: '34px' },
  tab: { padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}` },
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
    // Coming back from a screen, or after a note with its buttons went: the focus has nowhere else to be.
    if (document.hasFocus() && document.activeElement === document.body) {
      tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    }
  }, [state.notice]);
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [state.selectedTask, state.tab]);
  return (
    <>
      <TabList
        ref={tabs}
        className={styles.tabs}
        size="small"
        selectedValue={state.tab}
        onTabSelect={(_, data) => flow.set({ tab: data.value as TabName })}
        aria-label={words.tabs.label}
      >
        <Tab className={styles.tab} id="tab-overview" value="overview" aria-controls="tab-body">
          {words.tabs.overview}
        </Tab>
        <Tab className={styles.tab} id="tab-task" value="task" aria-controls="tab-body">
          {words.tabs.task(state.selectedTask)}
        </Tab>
        <Tab className={styles.tab} id="tab-findings" value="findings" aria-controls="tab-body">
          {words.tabs.findings}
          {errors > 0 && (
            <span className={styles.count} aria-label={words.tabs.findingsCount(errors)}>
              {errors}
            </span>
          )}
        </Tab>
      </TabList>
      <NoticeBar />
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
