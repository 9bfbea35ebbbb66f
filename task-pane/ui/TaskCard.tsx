import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { AssessedRow } from '../../core/check/types.ts';
import type { TaskId } from '../../core/form/types.ts';
import { assessedRow } from '../flow/rows.ts';
import type { Snapshot } from '../flow/state.ts';
import { progressOf } from '../view/progress.ts';
import { keyOf } from '../view/findings.ts';
import { AskedSection } from './AskedSection.tsx';
import { BasisSection } from './BasisSection.tsx';
import { CitationField } from './CitationField.tsx';
import { Citations } from './Citations.tsx';
import { Facts } from './Facts.tsx';
import { Finding } from './Finding.tsx';
import { ChevronLeft16Regular, ChevronRight16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { LastEdited } from './LastEdited.tsx';
import { ResultSection } from './ResultSection.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  id: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  grow: { flexGrow: 1 },
  step: {
    flexShrink: 0,
    minWidth: 'auto',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  compact: { paddingTop: 0, paddingBottom: tokens.spacingVerticalSNudge },
  clamp: { display: '-webkit-box', WebkitLineClamp: '3', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
});

/** Beyond this a task's text is folded to three lines. */
const LONG_TEXT = 170;

/** The head stays when the task changes, so that its buttons keep the focus; what can be unfolded starts folded. */
export function TaskCard({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { assessment } = snapshot;
  const task = state.selectedTask;
  const row = assessedRow(snapshot, task);
  if (task === null || !assessment)
    return <p className={mergeClasses(shared.section, shared.text)}>{words.task.none}</p>;
  if (!row) return <p className={mergeClasses(shared.section, shared.text)}>{words.task.missing(task)}</p>;
  const issues = assessment.issues.filter((issue) => issue.task === task);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const { previous, next } = neighbours(task, snapshot, flow);
    const to = event.key === 'ArrowUp' ? previous : next;
    if (to !== undefined) void flow.goToTask(to);
  };
  return (
    <article aria-label={words.tabs.task(task)} onKeyDown={onKeyDown}>
      <CardHead row={row} snapshot={snapshot} />
      <TaskFacts key={`facts-${task}`} row={row} />
      <AskedSection task={row.row.task} />
      <ResultSection key={`result-${task}`} row={row} />
      <BasisSection key={`basis-${task}`} row={row} />
      <section className={shared.section}>
        <h3 className={shared.sectionHead}>{words.task.citations}</h3>
        <Citations row={row} />
        <CitationField key={`cite-${task}`} row={row} />
      </section>
      {issues.length > 0 && (
        <section className={shared.section}>
          <h3 className={shared.sectionHead}>{words.task.findings}</h3>
          {issues.map((issue) => (
            <Finding key={keyOf(issue)} issue={issue} />
          ))}
        </section>
      )}
      <LastEdited task={task} />
    </article>
  );
}

function CardHead({ row, snapshot }: { row: AssessedRow; snapshot: Snapshot }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const { previous, next } = neighbours(row.row.task, snapshot, flow);
  return (
    <div className={own.head}>
      <h2 className={own.id}>{row.row.task}</h2>
      <span className={shared.aside}>{words.common.row(row.row.row)}</span>
      <span className={own.grow} />
      {(previous ?? next) && <span className={shared.aside}>{words.task.unfinished}</span>}
      {previous && (
        <Button
          className={own.step}
          size="small"
          appearance="subtle"
          icon={<ChevronLeft16Regular />}
          aria-label={words.task.previous(previous)}
          aria-keyshortcuts="Alt+ArrowUp"
          onClick={() => void flow.goToTask(previous)}
        >
          {previous}
        </Button>
      )}
      {next && (
        <Button
          className={own.step}
          size="small"
          appearance="subtle"
          icon={<ChevronRight16Regular />}
          iconPosition="after"
          aria-label={words.task.next(next)}
          aria-keyshortcuts="Alt+ArrowDown"
          onClick={() => void flow.goToTask(next)}
        >
          {next}
        </Button>
      )}
    </div>
  );
}

/** The unfinished tasks before and after this one, going round. */
function neighbours(task: TaskId, snapshot: Snapshot, flow: ReturnType<typeof usePane>['flow']) {
  const progress = progressOf(flow.deps.form, snapshot.assessment);
  const all = progress.groups.flatMap((group) => group.tasks.map((each) => each.task));
  const here = all.indexOf(task);
  const others = progress.unfinished.map((each) => each.task).filter((id) => id !== task);
  const after = others.filter((id) => all.indexOf(id) > here);
  const before = others.filter((id) => all.indexOf(id) < here);
  return { previous: before[before.length - 1] ?? after[after.length - 1], next: after[0] ?? before[0] };
}

function TaskFacts({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const [full, setFull] = useState(false);
  const { text } = row.task;
  const long = text.length > LONG_TEXT;
  return (
    <section className={mergeClasses(shared.section, own.compact)}>
      <p lang="vi" className={mergeClasses(shared.text, long && !full && own.clamp)}>
        {text}
      </p>
      {long && (
        <Link as="button" className={shared.link} aria-expanded={full} onClick={() => setFull(!full)}>
          {full ? words.task.lessText : words.task.fullText}
        </Link>
      )}
      <Facts
        items={[
          [
            words.task.lead,
            <span key="lead" lang="vi">
              {row.task.lead}
            </span>,
          ],
          [
            words.task.deadline,
            <span key="deadline" lang="vi">
              {row.task.deadline}{' '}
              {row.overdue && row.completion !== 'completed' && (
                <span className={mergeClasses(shared.warning, shared.strong)}>{words.task.overdue}</span>
              )}
            </span>,
          ],
        ]}
      />
    </section>
  );
}
