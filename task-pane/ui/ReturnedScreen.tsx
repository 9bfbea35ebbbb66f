import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { returnAnswer } from '../flow/returns.ts';
import type { Returned } from '../flow/state.ts';
import { vietnamTime } from '../view/format.ts';
import { askedOf } from '../view/returned.ts';
import { AnswerCounts } from './AnswerCounts.tsx';
import { AskedComment } from './AskedComment.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** What the coordinator asked when the form was returned, request by request. */
export function ReturnedScreen({ returned }: { returned: Returned }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { to } = returned;
  const answer = returnAnswer(state);
  const { day, time } = vietnamTime(to.at);
  const footer = (
    <Footer actions={[{ label: words.returned.resubmit, primary: true, onClick: () => void flow.submitAnswer() }]} />
  );
  return (
    <Screen title={words.returned.title(new Set(to.comments.map(({ task }) => task)).size)} footer={footer}>
      <section className={shared.section}>
        <p className={shared.hint}>{words.returned.from(to.number, time.slice(0, 5), day)}</p>
        <p className={mergeClasses(shared.text, shared.preLine)} lang="vi">
          {to.reason}
        </p>
      </section>
      {askedOf(to.comments, answer).map((asked, at) => (
        <section key={at} className={shared.section}>
          <AskedComment asked={asked} />
        </section>
      ))}
      {answer && <AnswerCounts answer={answer} />}
      {to.comments.length > 0 && flow.deps.host.capabilities.write && (
        <section className={shared.section}>
          <Checkbox
            label={words.returned.mark}
            checked={state.memory.marks}
            onChange={(_, data) => void flow.markAsked(data.checked === true)}
          />
        </section>
      )}
    </Screen>
  );
}
