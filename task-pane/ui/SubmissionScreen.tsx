import { AnswerScreen } from './AnswerScreen.tsx';
import { BlockedScreen } from './BlockedScreen.tsx';
import { ConflictsScreen } from './ConflictsScreen.tsx';
import { ExplainScreen } from './ExplainScreen.tsx';
import { FailedScreen } from './FailedScreen.tsx';
import { OutboxScreen } from './OutboxScreen.tsx';
import { usePane } from './pane-context.tsx';
import { SendingScreen } from './SendingScreen.tsx';

/** **Kiểm tra và gửi**, step by step; which one is shown follows from the flow alone. */
export function SubmissionScreen() {
  const { submission } = usePane().state;
  switch (submission.step) {
    case 'blocked':
      return <BlockedScreen refused={submission.refused} />;
    case 'explain':
      return <ExplainScreen why={submission.why} />;
    case 'conflicts':
      return <ConflictsScreen />;
    case 'answer':
      return <AnswerScreen />;
    case 'failed':
      return submission.willRetry ? <OutboxScreen /> : <FailedScreen failure={submission.failure} />;
    default:
      return <SendingScreen />;
  }
}
