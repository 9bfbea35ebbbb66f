import { returnAnswer } from '../flow/returns.ts';
import { AnswerCounts } from './AnswerCounts.tsx';
import { AskedComment } from './AskedComment.tsx';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** Before a resubmission goes: asked, changed, untouched, as the coordinator will see it. */
export function AnswerScreen() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const answer = returnAnswer(state);
  const left = answer?.comments.filter((each) => each.answer === 'untouched') ?? [];
  const footer = (
    <Footer
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        { label: words.returned.send, primary: true, onClick: () => void flow.submit(true) },
      ]}
    />
  );
  return (
    <Screen title={words.submission.title} footer={footer}>
      <Bar tone={left.length > 0 ? 'warning' : 'info'}>
        {answer === null
          ? words.returned.unknown
          : left.length > 0
            ? words.returned.left(left.length)
            : words.returned.allDone}
      </Bar>
      {answer && <AnswerCounts answer={answer} />}
      {left.map((asked, at) => (
        <section key={at} className={shared.section}>
          <AskedComment asked={asked} />
        </section>
      ))}
    </Screen>
  );
}
