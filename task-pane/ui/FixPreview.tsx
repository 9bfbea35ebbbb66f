import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ruleTitle } from '../../core/issues/index.ts';
import type { A1 } from '../../core/grid/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { taskAt } from '../flow/rows.ts';
import { chosen, planFor, type PlannedChange } from '../view/preview.ts';
import { Change } from './Change.tsx';
import { Footer } from './Footer.tsx';
import { usePane } from './pane-context.tsx';
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
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What would be written, before anything is; single cells can be taken out. */
export function FixPreview({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const [left, setLeft] = useState<ReadonlySet<A1>>(new Set());
  if (!snapshot.assessment) return null;
  const plan = planFor(snapshot.assessment, state.preview);
  const kept = chosen(plan, left);
  const toggle = (cell: A1) => {
    const next = new Set(left);
    if (!next.delete(cell)) next.add(cell);
    setLeft(next);
  };
  const hint = state.preview.kind === 'safe' ? words.preview.hint : words.preview.hintOne;
  const total = plan.changes.length;
  const count = kept.changes.length;
  const later = { label: words.common.later, onClick: () => flow.set({ screen: 'home' }) };
  const apply = { label: words.preview.apply(count), primary: true, onClick: () => void flow.mend(kept.patch, count) };
  return (
    <Screen
      title={words.preview.title(total)}
      footer={<Footer note={words.preview.chosen(count, total)} actions={count > 0 ? [later, apply] : [later]} />}
    >
      <p className={mergeClasses(shared.section, shared.hint)}>{total === 0 ? words.preview.gone : hint}</p>
      {groupByRule(plan.changes).map(([rule, changes]) => (
        <ChangeGroup key={rule} rule={rule} changes={changes} left={left} toggle={toggle} snapshot={snapshot} />
      ))}
    </Screen>
  );
}

type GroupProps = {
  rule: string;
  changes: PlannedChange[];
  left: ReadonlySet<A1>;
  toggle(cell: A1): void;
  snapshot: Snapshot;
};

function ChangeGroup({ rule, changes, left, toggle, snapshot }: GroupProps) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const sheet = snapshot.result.ok ? snapshot.result.sheet.sheet : '';
  return (
    <section className={own.group}>
      <h3 className={own.head}>
        {ruleTitle(rule, words.locale)}
        <span className={mergeClasses(shared.aside, shared.number)}>{changes.length}</span>
      </h3>
      {changes.map(({ cell, before, after }, i) => (
        <div key={i} className={own.change}>
          <Checkbox checked={!left.has(cell)} onChange={() => toggle(cell)} aria-label={words.preview.include(cell)} />
          <div className={own.place}>
            <span className={shared.strong}>{taskAt(snapshot, { sheet, cell }) ?? cell}</span>
            <span className={shared.aside}>{cell}</span>
          </div>
          <div className={own.texts}>
            <Change before={before} after={after} />
          </div>
        </div>
      ))}
    </section>
  );
}

function groupByRule(changes: PlannedChange[]): [string, PlannedChange[]][] {
  const groups = new Map<string, PlannedChange[]>();
  for (const change of changes) groups.set(change.rule, [...(groups.get(change.rule) ?? []), change]);
  return [...groups];
}
