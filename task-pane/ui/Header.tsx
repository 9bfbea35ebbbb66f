import { makeStyles, tokens } from '@fluentui/react-components';
import { currentRound } from '../flow/evaluate.ts';
import { vietnamTime } from '../view/format.ts';
import { ladderOf } from '../view/ladder.ts';
import { progressOf } from '../view/progress.ts';
import { MenuButton } from './MenuButton.tsx';
import { usePane } from './pane-context.tsx';
import { Ruler } from './Ruler.tsx';

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    flexShrink: 0,
    position: 'relative',
  },
  agency: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: '28px',
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 ${tokens.spacingHorizontalXXXL} 0 0`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // At the pane's real height in Excel the whole status picker must fit: the agency line goes first, for the eye only.
    '@media (max-height: 560px)': { height: 0 },
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    minHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    '@media (max-height: 560px)': { paddingRight: tokens.spacingHorizontalXXXL, minHeight: '28px' },
  },
  received: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  menu: { position: 'absolute', top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalS },
});

export function Header() {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const assessment = state.snapshot?.assessment ?? null;
  const progress = progressOf(flow.deps.form, assessment);
  const name = assessment?.agency?.name ?? state.me?.agency?.name ?? (state.snapshot ? words.noAgency : words.formName);
  return (
    <header className={styles.header}>
      <h1 className={styles.agency}>{name}</h1>
      <div className={styles.line}>
        <span>{useStatusLine(progress)}</span>
        <Deadline />
      </div>
      <Ruler progress={progress} known={assessment !== null} />
      <div className={styles.menu}>
        <MenuButton />
      </div>
    </header>
  );
}

function useStatusLine(progress: ReturnType<typeof progressOf>): string {
  const { state, words } = usePane();
  if (!state.snapshot) return words.header.opening;
  const { assessment } = state.snapshot;
  if (!assessment)
    return state.snapshot.result.ok || state.snapshot.result.questions.length === 0
      ? words.header.noForm
      : words.header.doubtful;
  if (progress.empty) return words.header.empty(progress.total);
  return `${words.header.done(progress.done, progress.total)} · ${words.header.errors(assessment.summary.errors)}`;
}

/** When this very content was received, else the round's due date. */
function Deadline() {
  const styles = useStyles();
  const { state, flow, words } = usePane();
  const sent = ladderOf(state, flow.deps.form)[1];
  const receivedAt = state.memory.lastReceipt?.receivedAt;
  if (sent === 'received' && receivedAt) {
    return <span className={styles.received}>{words.header.received(vietnamTime(receivedAt).time.slice(0, 5))}</span>;
  }
  const due = currentRound(state)?.dueAt;
  if (!due) return null;
  const { day, time } = vietnamTime(due);
  return <span>{words.header.due(`${time.slice(0, 5)} ${day}`)}</span>;
}
