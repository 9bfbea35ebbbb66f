import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { Header } from './Header.tsx';
import { Home } from './Home.tsx';
import { NotTheForm } from './NotTheForm.tsx';
import { Opening } from './Opening.tsx';
import { usePane } from './pane-context.tsx';
import { Region } from './Region.tsx';
import {
  ClearMemoryScreen,
  ConflictsScreen,
  FixPreview,
  HelpScreen,
  OutboxScreen,
  Questions,
  ReceiptScreen,
  ReturnedScreen,
  SignIn,
  SubmissionScreen,
  SummaryScreen,
} from './screens.tsx';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    maxHeight: '100%',
    minWidth: '280px',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

export function App() {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && state.screen !== 'home') flow.set({ screen: 'home' });
  };
  return (
    <div className={styles.pane} lang={words.locale} onKeyDown={onKeyDown}>
      <Header />
      <Region key={state.screen}>
        <CurrentScreen />
      </Region>
    </div>
  );
}

function CurrentScreen() {
  const { state } = usePane();
  const { screen, snapshot, receipt, submission, returned } = state;
  if (screen === 'help') return <HelpScreen />;
  if (screen === 'clear-memory') return <ClearMemoryScreen />;
  if (screen === 'sign-in') return <SignIn />;
  if (screen === 'receipt' && receipt) return <ReceiptScreen receipt={receipt} />;
  if (screen === 'submission' && submission.step !== 'idle') return <SubmissionScreen />;
  if (screen === 'outbox' && state.memory.pending) return <OutboxScreen />;
  if (!snapshot) return <Opening />;
  const questions = snapshot.result.ok ? snapshot.result.sheet.questions : snapshot.result.questions;
  // While it is open which sheet is meant, there is nothing else to show.
  const mustAnswer = !snapshot.result.ok;
  if (questions.length > 0 && (mustAnswer || screen === 'questions')) {
    return <Questions questions={questions} later={!mustAnswer} />;
  }
  if (!snapshot.result.ok) return <NotTheForm snapshot={snapshot} result={snapshot.result} />;
  if (screen === 'fix-preview') return <FixPreview snapshot={snapshot} />;
  if (screen === 'summary' && snapshot.assessment) {
    return <SummaryScreen snapshot={snapshot} assessment={snapshot.assessment} />;
  }
  if (screen === 'conflicts' && state.conflicts.length > 0) return <ConflictsScreen />;
  if (screen === 'returned' && returned) return <ReturnedScreen returned={returned} />;
  return <Home snapshot={snapshot} />;
}
