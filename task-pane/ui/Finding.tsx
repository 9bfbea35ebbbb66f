import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { advise } from '../../core/issues/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import { keyOf } from '../view/findings.ts';
import { planFor } from '../view/preview.ts';
import { Change } from './Change.tsx';
import { usePane } from './pane-context.tsx';
import { SkipFinding } from './SkipFinding.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  finding: {
    borderLeft: '2px solid',
    paddingLeft: tokens.spacingHorizontalS,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  error: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
});

/** One finding in a sentence, what would be written, and the ways on. */
export function Finding({ issue }: { issue: Issue }) {
  const own = useOwn();
  const shared = useStyles();
  const { state, words } = usePane();
  const assessment = state.snapshot?.assessment;
  const plan = issue.fix?.safe && assessment ? planFor(assessment, { kind: 'finding', key: keyOf(issue) }) : null;
  return (
    <div className={mergeClasses(own.finding, own[issue.severity])} data-finding={issue.rule}>
      <p className={shared.hint}>{advise(issue, words.locale)}</p>
      {plan?.changes.map((change) => (
        <Change key={change.cell} before={change.before} after={change.after} short />
      ))}
      <FindingActions issue={issue} />
      <SkipFinding issue={issue} />
    </div>
  );
}

/** Safe repairs are written at once (their change is shown above the button); the others open the preview. */
export function FindingActions({ issue, short = false }: { issue: Issue; short?: boolean }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const assessment = state.snapshot?.assessment;
  const { cell, fix } = issue;
  const of = { kind: 'finding' as const, key: keyOf(issue) };
  const fixNow = () => {
    const plan = assessment && planFor(assessment, of);
    if (plan) void flow.mend(plan.patch, plan.changes.length);
  };
  const writable = flow.deps.host.capabilities.write;
  return (
    <div className={shared.wrap}>
      {fix && writable && (
        <Button
          className={shared.small}
          size="small"
          data-finding-action
          onClick={() => (fix.safe ? fixNow() : flow.set({ preview: of, screen: 'fix-preview' }))}
        >
          {fix.safe ? words.common.fix : words.common.preview}
        </Button>
      )}
      {issue.rule === 'F-05' && issue.task && (
        <Button
          className={shared.small}
          size="small"
          data-finding-action
          onClick={() => flow.set({ selectedTask: issue.task, tab: 'task', screen: 'home' })}
        >
          {words.findings.pickStatus}
        </Button>
      )}
      {cell && !(short && fix) && (
        <Button className={shared.small} size="small" data-finding-action onClick={() => void flow.goTo(cell)}>
          {short ? words.common.goToShort : words.common.goTo(cell)}
        </Button>
      )}
    </div>
  );
}
