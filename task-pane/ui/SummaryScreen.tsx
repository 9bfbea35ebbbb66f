import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../core/check/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { day } from '../view/format.ts';
import { citedDocuments, groupSummaries, STATUSES, summaryTable, type GroupSummary } from '../view/summary.ts';
import { summaryWords } from '../words/summary.ts';
import { copyTable } from './copy.ts';
import { Facts } from './Facts.tsx';
import { Footer } from './Footer.tsx';
import { BarLegend, GroupBars } from './GroupBars.tsx';
import { Copy16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

/** The sheet in figures: by group, by status, and what it cites. */
export function SummaryScreen({ snapshot, assessment }: { snapshot: Snapshot; assessment: Assessment }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const summary = summaryWords[words.locale];
  const { groups, all } = groupSummaries(flow.deps.form, assessment);
  const cited = citedDocuments(assessment, snapshot.context);
  return (
    <Screen title={summary.title} footer={<Footer />}>
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>
          {summary.byGroup}
          <span className={shared.aside}>{summary.at(day(snapshot.context.reportDate))}</span>
        </h3>
        <BarLegend all={all} />
        <GroupBars groups={groups} />
      </section>
      <Statuses all={all} />
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>{summary.citations}</h3>
        <Facts
          items={[
            [summary.documents, String(cited.all)],
            [summary.ended, String(cited.ended)],
          ]}
        />
      </section>
      <CopyTable table={summaryTable(flow.deps.form, assessment, summary)} />
    </Screen>
  );
}

function Statuses({ all }: { all: GroupSummary }) {
  const shared = useStyles();
  const { words } = usePane();
  const summary = summaryWords[words.locale];
  const { byStatus, inProgress, notStarted } = all.counts;
  return (
    <section className={shared.section}>
      <h3 className={shared.sectionHead}>{summary.basis(inProgress + notStarted)}</h3>
      {STATUSES.filter((status) => status !== 'missing' || byStatus.missing > 0).map((status) => (
        <div key={status} className={shared.spread}>
          <span>{summary.statuses[status]}</span>
          <span className={mergeClasses(shared.strong, shared.number)}>{byStatus[status]}</span>
        </div>
      ))}
    </section>
  );
}

function CopyTable({ table }: { table: string[][] }) {
  const shared = useStyles();
  const { words } = usePane();
  const summary = summaryWords[words.locale];
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section className={shared.section}>
      <div>
        <Button
          className={shared.small}
          size="small"
          icon={<Copy16Regular />}
          onClick={() => void copyTable(table).then(setCopied)}
        >
          {summary.copy}
        </Button>
      </div>
      <p className={shared.hint} role="status">
        {copied === null ? summary.copyHint : copied ? summary.copied : summary.notCopied}
      </p>
    </section>
  );
}
