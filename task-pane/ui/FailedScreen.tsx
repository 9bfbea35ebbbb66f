import { mergeClasses } from '@fluentui/react-components';
import type { Failure } from '../flow/failure.ts';
import { waitingIn } from '../view/awaiting.ts';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** Refused, why, and the way on; nothing of the officer's is lost. */
export function FailedScreen({ failure }: { failure: Failure }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const { submission } = words;
  const waiting = waitingIn(failure);
  const footer = (
    <Footer
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        { label: submission.retryRefused, primary: true, onClick: () => void flow.submit() },
      ]}
    />
  );
  return (
    <Screen title={submission.title} footer={footer}>
      <Bar
        tone={waiting ? 'warning' : 'error'}
        role="alert"
        title={waiting ? submission.awaitingSignOff : submission.notSent}
      >
        {failureSentence(failure, words)}
      </Bar>
      {waiting?.returned && (
        <p className={mergeClasses(shared.section, shared.text)}>{submission.givenBack(waiting.returned)}</p>
      )}
      {waiting && waiting.signers.length > 0 && (
        <p className={mergeClasses(shared.section, shared.text)}>{submission.signers(waiting.signers.join(', '))}</p>
      )}
      <p className={mergeClasses(shared.section, shared.text)}>{submission.nothingLost}</p>
      <p className={mergeClasses(shared.section, shared.text)}>{submission.stillWork}</p>
    </Screen>
  );
}
