import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ladderOf, type Rung } from '../view/ladder.ts';
import {
  ArrowSync16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  CloudOff16Regular,
  ErrorCircle16Filled,
  Warning16Filled,
} from './icons.tsx';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  ladder: {
    display: 'flex',
    alignItems: 'center',
    // With large text the last rung goes below: it must not be cut off.
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '20px',
    overflow: 'hidden',
  },
  rung: {
    flexShrink: 0,
    ':last-child': { flexShrink: 1, minWidth: 0 },
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
  line: {
    flexGrow: 1,
    minWidth: tokens.spacingHorizontalXXS,
    height: '1px',
    backgroundColor: tokens.colorNeutralStroke1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  brand: { color: tokens.colorCompoundBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  danger: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  success: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Green means that the other side has it, and nothing else does; valid is blue. */
const LOOKS: Record<
  Rung,
  { tone: 'quiet' | 'brand' | 'danger' | 'warning' | 'success'; icon: typeof Circle16Regular }
> = {
  unchecked: { tone: 'quiet', icon: Circle16Regular },
  empty: { tone: 'quiet', icon: Circle16Regular },
  errors: { tone: 'danger', icon: ErrorCircle16Filled },
  valid: { tone: 'brand', icon: CheckmarkCircle16Filled },
  'not-sent': { tone: 'quiet', icon: Circle16Regular },
  'changed-since': { tone: 'quiet', icon: Circle16Regular },
  sending: { tone: 'brand', icon: ArrowSync16Regular },
  'not-received': { tone: 'warning', icon: CloudOff16Regular },
  received: { tone: 'success', icon: CheckmarkCircle16Filled },
  returned: { tone: 'warning', icon: Warning16Filled },
  'not-accepted': { tone: 'quiet', icon: Circle16Regular },
  accepted: { tone: 'success', icon: CheckmarkCircle16Filled },
};

export function Ladder() {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const errors = state.snapshot?.assessment?.summary.errors ?? 0;
  const rungs = ladderOf(state, flow.deps.form);
  return (
    <div role="status" aria-label={words.ladder.label}>
      <ol className={styles.ladder}>
        {rungs.map((rung, i) => {
          const { tone, icon: Icon } = LOOKS[rung];
          return [
            i > 0 && <li key={`line-${i}`} className={styles.line} aria-hidden />,
            <li key={i} className={mergeClasses(styles.rung, styles[tone])}>
              <Icon aria-hidden className={styles.icon} />
              <span className={styles.words}>{rungText(rung, errors, words.ladder)}</span>
            </li>,
          ];
        })}
      </ol>
    </div>
  );
}

function rungText(rung: Rung, errors: number, words: ReturnType<typeof usePane>['words']['ladder']): string {
  switch (rung) {
    case 'unchecked':
      return words.unchecked;
    case 'empty':
      return words.empty;
    case 'errors':
      return words.errors(errors);
    case 'valid':
      return words.valid;
    case 'not-sent':
      return words.notSent;
    case 'changed-since':
      return words.changedSince;
    case 'sending':
      return words.sending;
    case 'not-received':
      return words.notReceived;
    case 'received':
      return words.received;
    case 'returned':
      return words.returned;
    case 'not-accepted':
    case 'accepted':
      return words.accepted;
  }
}
