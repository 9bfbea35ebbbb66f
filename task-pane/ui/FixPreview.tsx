import { Checkbox, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ruleTitle } from '../../core/issues/index.ts';
import type { Snapshot } from '../flow/state.ts';
import { taskAt } from '../flow/rows.ts';
import type { PreviewOf } from '../flow/state.ts';
import { chosen, isSelectable, planFor, type PlannedChange } from '../view/preview.ts';
import type { Words } from '../words/vi.ts';
import { Change } from './Change.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
import { PlannedSteps } from './PlannedSteps.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  change: {
    display: 'grid',
    gridTemplateColumns: '32px 50px 1fr',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    alignItems: 'start',
  },
  place: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingTop: tokens.spacingVerticalXS,
    display: 'flex',
    flexDirection: 'column',
  },
  texts: { paddingTop: tokens.spacingVerticalXS, minWidth: 0 },
  more: { margin: `0 ${tokens.spacingHorizontalM}` },
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What would be written, before anything is; single cells can be taken out, whole lines only together. */
export function FixPreview({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (!snapshot.assessment) return null;
  const plan = planFor(snapshot.assessment, state.preview);
  const kept = chosen(plan, left);
  const toggle = (unit: string) => {
    const next = new Set(left);
    if (!next.delete(unit)) next.add(unit);
    setLeft(next);
  };
  const total = plan.changes.length + plan.steps.length;
  const count = kept.changes.length + kept.steps.length;
  const note = plan.changes.length > 1 ? words.preview.chosen(count, total) : words.common.nothingWritten;
  const later = { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) };
  const apply = { label: words.preview.apply(count), primary: true, onClick: () => void flow.mend(kept.patch, count) };
  return (
    <Screen
      title={words.preview.title(total)}
      footer={<Footer note={note} actions={count > 0 ? [later, apply] : [later]} />}
    >
      <p className={mergeClasses(shared.section, shared.hint)}>
        {total === 0 ? words.preview.gone : hintFor(state.preview, isSelectable(plan), words)}
      </p>
      <PlannedSteps steps={plan.steps} form={snapshot.context.form} />
      {groupByRule(plan.changes).map(([rule, changes]) => (
        <ChangeGroup key={rule} rule={rule} changes={changes} left={left} toggle={toggle} snapshot={snapshot} />
      ))}
    </Screen>
  );
}

function hintFor(of: PreviewOf, selectable: boolean, { preview }: Words): string {
  if (of.kind === 'safe') return preview.hint;
  if (of.kind === 'frame') return preview.hintFrame;
  return selectable ? preview.hintOne : preview.hintRows;
}

type GroupProps = {
  rule: string;
  changes: PlannedChange[];
  left: ReadonlySet<string>;
  toggle(unit: string): void;
  snapshot: Snapshot;
};

/** A sheet of thousands of rows stays usable: so many more at a press. */
const MOST_AT_ONCE = 100;

function ChangeGroup({ rule, changes, left, toggle, snapshot }: GroupProps) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const [most, setMost] = useState(MOST_AT_ONCE);
  const sheet = snapshot.result.ok ? snapshot.result.sheet.sheet : '';
  return (
    <section className={own.group}>
      <h3 className={own.head}>
        {rule === 'header' ? words.preview.frameGroup : ruleTitle(rule, words.locale)}
        <span className={mergeClasses(shared.aside, shared.number)}>{changes.length}</span>
      </h3>
      {changes.slice(0, most).map(({ cell, before, after, unit }, i) => (
        <div key={i} className={own.change}>
          <Checkbox checked={!left.has(unit)} onChange={() => toggle(unit)} aria-label={words.preview.include(cell)} />
          <div className={own.place}>
            <span className={shared.strong}>{taskAt(snapshot, { sheet, cell }) ?? cell}</span>
            <span className={shared.aside}>{cell}</span>
          </div>
          <div className={own.texts}>
            <Change before={before} after={after} />
          </div>
        </div>
      ))}
      {changes.length > most && (
        <Link as="button" className={mergeClasses(shared.link, own.more)} onClick={() => setMost(most + MOST_AT_ONCE)}>
          {words.findings.rest(changes.length - most)}
        </Link>
      )}
    </section>
  );
}

function groupByRule(changes: PlannedChange[]): [string, PlannedChange[]][] {
  const groups = new Map<string, PlannedChange[]>();
  for (const change of changes) groups.set(change.rule, [...(groups.get(change.rule) ?? []), change]);
  return [...groups];
}
