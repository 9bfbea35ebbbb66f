import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../core/issues/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { groupFindings, type SeverityGroup } from '../view/findings.ts';
import { safeFixes } from '../view/preview.ts';
import {
  ChevronDown16Regular,
  ChevronRight16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
  Wrench16Regular,
} from './icons.tsx';
import { MarksButton } from './MarksButton.tsx';
import { usePane } from './pane-context.tsx';
import { RuleFindings } from './RuleFindings.tsx';
import { useStyles } from './styles.ts';
import { useNextFinding } from './use-next-finding.ts';

const useOwn = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '30px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    textAlign: 'left',
  },
  title: { flexGrow: 1 },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: 'inherit' },
});

const LOOKS = {
  error: { icon: ErrorCircle16Filled, tone: 'danger' },
  warning: { icon: Warning16Filled, tone: 'warning' },
  info: { icon: Info16Regular, tone: 'aside' },
} as const;

/** Severity → rule → places; the ways of writing stay folded until asked for. */
export function Findings({ snapshot }: { snapshot: Snapshot }) {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const [onlyTask, setOnlyTask] = useState(false);
  const list = useNextFinding(snapshot);
  const { assessment } = snapshot;
  if (!assessment) return null;
  const safe = safeFixes(assessment).changes.length;
  const task = onlyTask ? state.selectedTask : null;
  const groups = groupFindings(assessment.issues.filter((issue) => task === null || issue.task === task));
  return (
    <div ref={list}>
      <div className={own.tools}>
        {safe > 0 && flow.deps.host.capabilities.write ? (
          <Button
            size="small"
            icon={<Wrench16Regular />}
            onClick={() => flow.set({ preview: { kind: 'safe' }, screen: 'fix-preview' })}
          >
            {words.findings.fixAll(safe)}
          </Button>
        ) : (
          <span className={shared.hint}>{words.findings.noSafe}</span>
        )}
        {state.selectedTask && (
          <Checkbox
            size="medium"
            label={<span className={shared.hint}>{words.findings.onlyTask(state.selectedTask)}</span>}
            checked={onlyTask}
            onChange={(_, data) => setOnlyTask(data.checked === true)}
          />
        )}
      </div>
      {flow.deps.host.capabilities.write && (state.memory.marks || assessment.summary.errors > 0) && (
        <div className={own.tools}>
          <MarksButton />
        </div>
      )}
      {groups.length === 0 && <p className={mergeClasses(shared.section, shared.text)}>{words.findings.none}</p>}
      {groups.map((group) => (
        <SeveritySection key={group.severity} group={group} opened={group.severity !== 'info' || groups.length === 1} />
      ))}
    </div>
  );
}

function SeveritySection({ group, opened }: { group: SeverityGroup; opened: boolean }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const [open, setOpen] = useState(opened);
  const { icon: Icon, tone } = LOOKS[group.severity satisfies Severity];
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={own.group}>
      <h2 className={own.heading}>
        <button type="button" className={own.head} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Chevron aria-hidden />
          <Icon aria-hidden className={shared[tone]} />
          <span className={own.title}>{words.findings.severity[group.severity]}</span>
          <span className={mergeClasses(shared.number, group.severity === 'info' ? undefined : shared[tone])}>
            {group.count}
          </span>
        </button>
      </h2>
      {open && <RuleFindings rules={group.rules} openFirst={group.severity === 'error'} />}
    </section>
  );
}
