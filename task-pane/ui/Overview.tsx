import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TaskId } from '../../core/form/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { currentRound } from '../flow/evaluate.ts';
import { vietnamTime } from '../view/format.ts';
import { progressOf, type GroupProgress, type TaskProgress } from '../view/progress.ts';
import { safeFixes } from '../view/preview.ts';
import { Bar } from './Bar.tsx';
import { Facts } from './Facts.tsx';
import {
  Checkmark16Regular,
  ChevronRight16Regular,
  ErrorCircle16Filled,
  Warning16Filled,
  Wrench16Regular,
} from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { ReportDate } from './ReportDate.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: '26px 1fr auto 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '26px',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase300,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  numeral: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column' },
});

/** More ids than this are told by group, above. */
const MOST_IDS = 8;

export function Overview({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const { result, assessment } = snapshot;
  if (!result.ok || !assessment) return null;
  const progress = progressOf(flow.deps.form, assessment);
  return (
    <>
      <Hints questions={result.sheet.questions.length} />
      <section className={shared.section}>
        <RoundFacts snapshot={snapshot} />
      </section>
      <section className={shared.section}>
        <h2 className={shared.sectionHead}>
          {words.overview.byGroup}
          <span className={mergeClasses(shared.aside, shared.number)}>
            {progress.done}/{progress.inScope}
          </span>
        </h2>
        <Groups groups={progress.groups} />
      </section>
      <Remaining unfinished={progress.unfinished} inScope={progress.inScope} />
      <Totals snapshot={snapshot} />
    </>
  );
}

function Hints({ questions }: { questions: number }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { pending } = state.memory;
  return (
    <>
      {questions > 0 && (
        <Bar
          tone="info"
          actions={
            <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'questions' })}>
              {words.overview.answer}
            </Button>
          }
        >
          {words.overview.questions(questions)}
        </Bar>
      )}
      {pending && (
        <Bar
          tone="warning"
          icon="offline"
          actions={
            <Button className={shared.small} size="small" onClick={() => void flow.submit()}>
              {words.overview.sendAgain}
            </Button>
          }
        >
          {words.overview.pending(vietnamTime(pending.startedAt).time.slice(0, 5))}
        </Bar>
      )}
    </>
  );
}

function RoundFacts({ snapshot }: { snapshot: Snapshot }) {
  const { state, flow, words } = usePane();
  const { overview } = words;
  const { result, assessment } = snapshot;
  if (!result.ok || !assessment) return null;
  const round = currentRound(state);
  const total = flow.deps.form.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const found = result.sheet.rows.length;
  const receipt = state.memory.lastReceipt;
  const due = round?.dueAt ? vietnamTime(round.dueAt) : null;
  return (
    <Facts
      items={[
        [
          overview.agency,
          assessment.agency?.name && !assessment.agency.unit ? null : <AgencyLine key="agency" snapshot={snapshot} />,
        ],
        [overview.round, round ? round.name : null],
        [overview.form, words.formName],
        [overview.due, due ? <strong>{`${due.time.slice(0, 5)} ${due.day}`}</strong> : null],
        [overview.reportDate, <ReportDate key="date" reportDate={assessment.reportDate} fixed={!!round?.reportDate} />],
        [
          overview.sheet,
          found === total
            ? overview.allTasks(result.sheet.sheet, total)
            : overview.someTasks(result.sheet.sheet, found, total),
        ],
        [overview.lastReceipt, receipt ? `${receipt.number}, ${vietnamTime(receipt.receivedAt).day}` : null],
      ]}
    />
  );
}

/** The name stands in the header; here only what is missing, not recognised, or below it. */
function AgencyLine({ snapshot }: { snapshot: Snapshot }) {
  const { flow, words } = usePane();
  const { result, assessment } = snapshot;
  const agency = assessment?.agency;
  if (agency?.name) return <>{agency.unit ?? agency.name}</>;
  const cell = result.ok ? result.sheet.agency.cell : null;
  return (
    <Link as="button" inline disabled={cell === null} onClick={() => cell && void flow.goTo(cell)}>
      {agency ? `“${agency.raw.trim()}”` : words.overview.agencyMissing}
    </Link>
  );
}

function Groups({ groups }: { groups: GroupProgress[] }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  return (
    <div className={own.list}>
      {groups.map(({ numeral, tasks, done, inScope }) => {
        const first = tasks.find(({ state }) => state === 'wrong' || state === 'missing')?.task;
        const title = words.groups[numeral] ?? numeral;
        const cells = (
          <>
            <span className={own.numeral}>{numeral}</span>
            <span>{title}</span>
            {inScope === 0 && !first ? (
              <span className={shared.aside}>{words.overview.outOfScope}</span>
            ) : (
              <span className={mergeClasses(shared.number, first ? shared.strong : shared.aside)}>
                {done}/{inScope}
              </span>
            )}
            {first ? (
              <ChevronRight16Regular aria-hidden />
            ) : (
              inScope > 0 && <Checkmark16Regular className={shared.brand} aria-hidden />
            )}
          </>
        );
        return first ? (
          <button
            key={numeral}
            type="button"
            className={mergeClasses(own.group, own.open)}
            onClick={() => void flow.goToTask(first)}
          >
            {cells}
          </button>
        ) : (
          <div key={numeral} className={own.group}>
            {cells}
          </div>
        );
      })}
    </div>
  );
}

function Remaining({ unfinished, inScope }: { unfinished: TaskProgress[]; inScope: number }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  if (inScope === 0) return null;
  const shown = unfinished.length > MOST_IDS ? unfinished.filter(({ state }) => state === 'wrong') : unfinished;
  const ids: TaskProgress[] = (shown.length > 0 ? shown : unfinished).slice(0, MOST_IDS);
  const open = (task: TaskId) => void flow.goToTask(task);
  return (
    <section className={shared.section}>
      <h2 className={shared.sectionHead}>
        {unfinished.length === 0 ? words.overview.allDone : words.overview.remaining(unfinished.length)}
        {unfinished.length > 0 && <span className={shared.aside}>{words.overview.goHint}</span>}
      </h2>
      {ids.length > 0 && (
        <div className={shared.wrap}>
          {ids.map(({ task, state }) => (
            <Button
              key={task}
              className={shared.small}
              size="small"
              {...(state === 'wrong'
                ? { icon: <ErrorCircle16Filled className={shared.danger} aria-label={words.task.findings} /> }
                : {})}
              onClick={() => open(task)}
            >
              {task}
            </Button>
          ))}
          {unfinished.length > ids.length && (
            <span className={shared.hint}>{words.overview.more(unfinished.length - ids.length)}</span>
          )}
        </div>
      )}
    </section>
  );
}

function Totals({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const writable = flow.deps.host.capabilities.write;
  const fixes = writable && snapshot.assessment ? safeFixes(snapshot.assessment).places : 0;
  const warnings = snapshot.assessment?.summary.warnings ?? 0;
  if (fixes === 0 && warnings === 0) return null;
  return (
    <section className={shared.section}>
      {fixes > 0 && (
        <div className={shared.spread}>
          <span className={shared.wrap}>
            <Wrench16Regular aria-hidden />
            {words.overview.safeFixes(fixes)}
          </span>
          <Button
            className={shared.small}
            size="small"
            onClick={() => flow.set({ preview: { kind: 'safe' }, screen: 'fix-preview' })}
          >
            {words.common.preview}
          </Button>
        </div>
      )}
      {warnings > 0 && (
        <div className={shared.spread}>
          <span className={shared.wrap}>
            <Warning16Filled className={shared.warning} aria-hidden />
            {words.overview.warnings(warnings)}
          </span>
          <Button className={shared.small} size="small" onClick={() => flow.set({ tab: 'findings' })}>
            {words.common.view}
          </Button>
        </div>
      )}
    </section>
  );
}
