import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { NONE, type Question } from '../../core/read-form/types.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  evidence: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What recognition leaves open is asked, never guessed; nothing is written to the sheet by answering. */
export function Questions({ questions, later }: { questions: Question[]; later: boolean }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    if (questions.every(({ id }) => chosen[id] !== undefined)) void flow.answer(chosen);
    else setMissing(true);
  };
  const footer = (
    <Footer
      note={missing ? words.questions.choose : words.questions.remembered}
      actions={[
        ...(later ? [{ label: words.common.later, onClick: () => flow.set({ screen: 'home' }) }] : []),
        { label: words.questions.confirm, primary: true, onClick: confirm },
      ]}
    />
  );
  return (
    <Screen title={words.questions.title} footer={footer} back={later}>
      <Bar tone="info">{words.questions.intro(questions.length)}</Bar>
      {questions.map((question, i) => (
        <section key={question.id} className={shared.section}>
          <OneQuestion
            question={question}
            number={i + 1}
            value={chosen[question.id]}
            choose={(value) => setChosen({ ...chosen, [question.id]: value })}
          />
        </section>
      ))}
    </Screen>
  );
}

type OneProps = { question: Question; number: number; value: string | undefined; choose(value: string): void };

function OneQuestion({ question, number, value, choose }: OneProps) {
  const own = useOwn();
  const { words } = usePane();
  return (
    <Field label={`${number}. ${useAsked(question)}`}>
      <RadioGroup value={value ?? ''} onChange={(_, data) => choose(data.value)}>
        {question.candidates.map(({ value: candidate, evidence }) => (
          <Radio
            key={candidate}
            value={candidate}
            label={
              <>
                {candidateName(question, candidate, words)}
                {evidence && (
                  <span className={own.evidence}>
                    {question.about === 'sheet' ? words.questions.tasksFound(evidence) : evidence}
                  </span>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function useAsked({ about, subject, cell }: Question): string {
  const { words } = usePane();
  if (about === 'sheet') return words.questions.sheet;
  if (about === 'column') {
    const names: Record<string, string> = words.notForm.columns;
    return words.questions.column(names[subject] ?? subject);
  }
  return cell ? words.questions.taskAt(cell) : words.questions.task(subject);
}

function candidateName({ about }: Question, value: string, words: ReturnType<typeof usePane>['words']): string {
  if (value === NONE) return words.questions.none;
  return about === 'column' ? words.questions.columnName(value) : value;
}
