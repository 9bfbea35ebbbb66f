import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ruleTitle } from '../../core/issues/index.ts';
import { foldIssues } from '../../core/issues/index.ts';
import { Bar } from './Bar.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';
import { MOST_LETTERS as MOST_LETTERS_OF_REASON, rulesToReason, unreasoned } from '../flow/reasons.ts';
import type { ExplainWhy } from '../flow/state.ts';

/** The store's limit for an explanation. */
const MOST_LETTERS = 4000;

/** Errors remain: they may be mended, or go along with one explanation for all of them. */
export function ExplainScreen({ why }: { why: ExplainWhy }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const assessment = state.snapshot?.assessment;
  const errors = assessment?.issues.filter(({ severity }) => severity === 'error') ?? [];
  const warnings = assessment?.summary.warnings ?? 0;
  const { explainHint, changed, explanationSecret, reasonsHint } = words.submission;
  const hints = { errors: explainHint, changed, secret: explanationSecret, reasons: reasonsHint };
  const rules = rulesToReason(state, state.snapshot).filter(
    (rule) => unreasoned(state, state.snapshot, rule).length > 0,
  );
  const unexplained = errors.length > 0 && state.explanation.trim() === '';
  const [missing, setMissing] = useState(false);
  const send = () => {
    if (unexplained || rules.some((rule) => !state.reasons[rule]?.trim())) setMissing(true);
    else void flow.submit(true);
  };
  const footer = (
    <Footer
      actions={[
        { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) },
        { label: words.submission.sendExplained, primary: true, onClick: send },
      ]}
    />
  );
  return (
    <Screen title={words.submission.title} footer={footer}>
      <Bar
        tone="warning"
        role="alert"
        title={errors.length > 0 ? words.submission.explainTitle(errors.length) : words.submission.reasonsTitle}
      >
        {hints[why]}
      </Bar>
      <section className={shared.section}>
        {foldIssues(errors).groups.map(({ rule, issues }) => (
          <div key={rule} className={shared.spread}>
            <span className={shared.text}>{ruleTitle(rule, words.locale)}</span>
            <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'home', tab: 'findings' })}>
              {words.submission.places(issues.length)}
            </Button>
          </div>
        ))}
        {warnings > 0 && <p className={shared.hint}>{words.submission.warnings(warnings)}</p>}
      </section>
      {rules.length > 0 && (
        <section className={shared.section}>
          {rules.map((rule) => (
            <Reason key={rule} rule={rule} missing={missing && !state.reasons[rule]?.trim()} />
          ))}
        </section>
      )}
      {errors.length > 0 && (
        <section className={shared.section}>
          <Explanation missing={missing && unexplained} />
        </section>
      )}
    </Screen>
  );
}

/** The round asks a reason of its own for this rule. */
function Reason({ rule, missing }: { rule: string; missing: boolean }) {
  const { state, flow, words } = usePane();
  return (
    <Field
      label={words.submission.reasonFor(ruleTitle(rule, words.locale))}
      required
      {...(missing ? { validationMessage: words.submission.reasonMissing } : {})}
    >
      <Textarea
        rows={2}
        resize="vertical"
        maxLength={MOST_LETTERS_OF_REASON}
        value={state.reasons[rule] ?? ''}
        onChange={(_, data) => flow.set({ reasons: { ...state.reasons, [rule]: data.value } })}
      />
    </Field>
  );
}

function Explanation({ missing }: { missing: boolean }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (missing) field.current?.focus();
  }, [missing]);
  return (
    <>
      <Field
        label={words.submission.explanation}
        required
        {...(missing ? { validationMessage: words.submission.explanationMissing } : {})}
      >
        <Textarea
          ref={field}
          rows={3}
          resize="vertical"
          maxLength={MOST_LETTERS}
          placeholder={words.submission.explanationHint}
          value={state.explanation}
          onChange={(_, data) => flow.set({ explanation: data.value })}
        />
      </Field>
      <div className={shared.wrap}>
        {words.submission.suggestions.map((sentence) => (
          <Button
            key={sentence}
            className={shared.small}
            size="small"
            onClick={() => flow.set({ explanation: sentence })}
          >
            {sentence}
          </Button>
        ))}
      </div>
    </>
  );
}
