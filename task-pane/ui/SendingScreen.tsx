import { ProgressBar, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { vietnamTime } from '../view/format.ts';
import { Footer } from './Footer.tsx';
import { CheckmarkCircle16Filled, Circle16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  step: { display: 'grid', gridTemplateColumns: '16px 1fr', columnGap: tokens.spacingHorizontalM },
  icon: { paddingTop: '2px' },
});

type Stage = 'done' | 'now' | 'next';

/** How far it has come. No receipt number means not received; work in the sheet goes on meanwhile. */
export function SendingScreen() {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { submission, snapshot, busy } = state;
  const { steps } = words.submission;
  const reading = submission.step === 'reading';
  const sending = submission.step === 'sending';
  const kept = sending && busy?.with !== 'writing';
  const summary = snapshot?.assessment?.summary;
  const footer = (
    <Footer actions={[{ label: words.submission.workOn, grow: true, onClick: () => flow.set({ screen: 'home' }) }]} />
  );
  return (
    <Screen title={words.submission.title} footer={footer}>
      <ProgressBar aria-label={words.submission.sending} />
      <div role="status">
        <ol className={own.steps}>
          <Step stage={reading ? 'now' : 'done'} title={steps.check}>
            {summary && steps.checkDone(summary.tasks, summary.errors, summary.warnings)}
          </Step>
          <Step stage={reading ? 'next' : sending ? 'done' : 'now'} title={steps.sync}>
            {steps.syncHint}
          </Step>
          <Step stage={kept ? 'done' : sending ? 'now' : 'next'} title={steps.keep}>
            {steps.keepHint}
          </Step>
          <Step stage={kept ? 'now' : 'next'} title={steps.send}>
            {sending && steps.sendHint(vietnamTime(submission.startedAt).time)}
          </Step>
          <Step stage="next" title={steps.receipt}>
            {steps.receiptHint}
          </Step>
        </ol>
      </div>
      <p className={mergeClasses(shared.section, shared.text)}>{words.submission.workOnHint}</p>
    </Screen>
  );
}

function Step({ stage, title, children }: { stage: Stage; title: string; children: ReactNode }) {
  const own = useOwn();
  const shared = useStyles();
  return (
    <li className={own.step} {...(stage === 'now' ? { 'aria-current': 'step' as const } : {})}>
      <span className={own.icon} aria-hidden>
        {stage === 'done' && <CheckmarkCircle16Filled className={shared.brand} />}
        {stage === 'now' && <Spinner size="extra-tiny" />}
        {stage === 'next' && <Circle16Regular />}
      </span>
      <span>
        <span className={mergeClasses(shared.text, stage !== 'next' && shared.strong)}>{title}</span>
        <br />
        <span className={shared.hint}>{children}</span>
      </span>
    </li>
  );
}
