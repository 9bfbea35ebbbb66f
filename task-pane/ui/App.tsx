import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { ClearMemoryScreen } from './ClearMemoryScreen.tsx';
import { FixPreview } from './FixPreview.tsx';
import { Header } from './Header.tsx';
import { HelpScreen } from './HelpScreen.tsx';
import { Home } from './Home.tsx';
import { NotTheForm } from './NotTheForm.tsx';
import { Opening } from './Opening.tsx';
import { usePane } from './pane-context.tsx';
import { Questions } from './Questions.tsx';
import { ReceiptScreen } from './ReceiptScreen.tsx';
import { Region } from './Region.tsx';
import { ReturnedScreen } from './ReturnedScreen.tsx';
import { SignIn } from './SignIn.tsx';
import { SubmissionScreen } from './SubmissionScreen.tsx';

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
  if (!snapshot) return <Opening />;
  const questions = snapshot.result.ok ? snapshot.result.sheet.questions : snapshot.result.questions;
  // While it is open which sheet is meant, there is nothing else to show.
  const mustAnswer = !snapshot.result.ok;
  if (questions.length > 0 && (mustAnswer || screen === 'questions')) {
    return <Questions questions={questions} later={!mustAnswer} />;
  }
  if (!snapshot.result.ok) return <NotTheForm snapshot={snapshot} result={snapshot.result} />;
  if (screen === 'fix-preview') return <FixPreview snapshot={snapshot} />;
  if (screen === 'returned' && returned) return <ReturnedScreen returned={returned} />;
  return <Home snapshot={snapshot} />;
}
