import { mergeClasses } from '@fluentui/react-components';
import type { Failure } from '../flow/failure.ts';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** Not received, why, and the way on. What is undecided is kept and sent once; what was refused says what to do. */
export function FailedScreen({ failure, willRetry }: { failure: Failure; willRetry: boolean }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const { submission } = words;
  const footer = (
    <Footer
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        {
          label: willRetry ? submission.retry : submission.retryRefused,
          primary: true,
          onClick: () => void flow.submit(),
        },
      ]}
    />
  );
  return (
    <Screen title={submission.title} footer={footer}>
      <Bar
        tone={willRetry ? 'warning' : 'error'}
        icon={willRetry ? 'offline' : 'error'}
        role="alert"
        title={willRetry ? submission.notReceived : submission.notSent}
      >
        {failureSentence(failure, words)}
      </Bar>
      <p className={mergeClasses(shared.section, shared.text)}>
        {willRetry ? submission.keptHint : submission.nothingLost}
      </p>
      <p className={mergeClasses(shared.section, shared.text)}>{submission.stillWork}</p>
    </Screen>
  );
}
