import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Receipt } from '../../core/wire/types.ts';
import { currentRound } from '../flow/evaluate.ts';
import { day, shortHash, vietnamTime } from '../view/format.ts';
import { marksWords } from '../words/marks.ts';
import { Bar } from './Bar.tsx';
import { copyText } from './copy.ts';
import { Facts } from './Facts.tsx';
import { Footer } from './Footer.tsx';
import { CheckmarkCircle20Filled, Copy16Regular, Warning20Filled } from './icons.tsx';
import { MarksButton } from './MarksButton.tsx';
import { usePane } from './pane-context.tsx';
import { Screen } from './Screen.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  band: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  bandOther: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
  },
  other: { color: tokens.colorStatusWarningForeground1 },
  received: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusSuccessForeground1,
    margin: 0,
  },
  number: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Number, time, counts, hash; and what has not happened yet. */
export function ReceiptScreen({ receipt }: { receipt: Receipt }) {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { submission } = state;
  const at = vietnamTime(receipt.receivedAt);
  const good = receipt.state === 'received' || receipt.state === 'accepted';
  const footer = (
    <Footer
      actions={[
        { label: words.receipt.back, grow: true, onClick: () => flow.set({ screen: 'home', tab: 'overview' }) },
      ]}
    />
  );
  return (
    <Screen title={words.receipt.title} footer={footer}>
      <div className={mergeClasses(own.band, !good && own.bandOther)} role="status">
        <p className={mergeClasses(own.received, !good && own.other)}>
          {good ? <CheckmarkCircle20Filled aria-hidden /> : <Warning20Filled aria-hidden />}
          {words.receipt.states[receipt.state]}
        </p>
        <span className={shared.text}>{words.receipt.at(at.time, at.day)}</span>
        {submission.step === 'received' && submission.replayed && (
          <span className={shared.hint}>{words.receipt.replayed}</span>
        )}
      </div>
      {submission.step === 'received' && !submission.remembered && (
        <Bar tone="warning" role="alert">
          {words.receipt.notRemembered}
        </Bar>
      )}
      <Number number={receipt.number} />
      <section className={shared.section}>
        <ReceiptFacts receipt={receipt} />
      </section>
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>{words.receipt.next}</h3>
        {receipt.state === 'superseded' ? (
          <p className={shared.text}>{words.receipt.nextSuperseded}</p>
        ) : (
          <>
            <p className={shared.hint}>{words.receipt.nextReceived(at.time)}</p>
            <p className={shared.hint}>{words.receipt.nextAcceptedHint}</p>
          </>
        )}
        <p className={shared.quote}>{receipt.notice}</p>
        {state.memory.marks && flow.deps.host.capabilities.write && (
          <>
            <p className={shared.hint}>{marksWords[words.locale].prints}</p>
            <div>
              <MarksButton />
            </div>
          </>
        )}
        {flow.deps.host.kind === 'excel' && <p className={shared.hint}>{words.receipt.saveFile}</p>}
      </section>
    </Screen>
  );
}

function Number({ number }: { number: string }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <section className={shared.section} style={{ borderBottom: 'none' }}>
      <span className={shared.aside}>{words.receipt.number}</span>
      <div className={shared.spread}>
        <span className={own.number}>{number}</span>
        <Button
          className={shared.small}
          size="small"
          icon={<Copy16Regular />}
          onClick={() => void copyText(number).then(setCopied)}
        >
          {words.receipt.copy}
        </Button>
      </div>
      <span className={shared.hint} role="status">
        {copied !== null && (copied ? words.receipt.copied : words.receipt.notCopied)}
      </span>
    </section>
  );
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const own = useOwn();
  const { state, words } = usePane();
  const { summary } = receipt;
  const others = words.receipt.otherCounts(summary.unreported, summary.unclear, summary.notApplicable);
  const round = currentRound(state);
  const checked = words.receipt.checkCounts(receipt.errors, receipt.warnings);
  return (
    <Facts
      items={[
        [words.receipt.agency, receipt.agency.name],
        [words.receipt.round, round?.code === receipt.round ? round.name : receipt.round],
        [words.receipt.reportDate, day(receipt.reportDate)],
        [
          words.receipt.tasks,
          <>
            {words.receipt.counts(summary.completed, summary.inProgress, summary.notStarted)}
            {others && `, ${others}`}
          </>,
        ],
        [
          words.receipt.basis,
          words.receipt.basisCounts(
            summary.byStatus.sufficient,
            summary.byStatus['needs-completion'],
            summary.byStatus.none,
          ),
        ],
        [words.receipt.check, receipt.explanation ? `${checked}, ${words.receipt.explained}` : checked],
        [
          words.receipt.hash,
          <span key="hash" className={mergeClasses(own.hash)} title={receipt.contentHash}>
            {shortHash(receipt.contentHash)}
          </span>,
        ],
      ]}
    />
  );
}
