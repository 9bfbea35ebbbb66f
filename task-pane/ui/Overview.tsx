import { Button, mergeClasses } from '@fluentui/react-components';
import type { TaskId } from '../../core/form/types.ts';
import type { Snapshot } from '../flow/state.ts';
import { progressOf, type TaskProgress } from '../view/progress.ts';
import { Bar } from './Bar.tsx';
import { Groups } from './Groups.tsx';
import { ErrorCircle16Filled } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { ReturnBar } from './ReturnBar.tsx';
import { OutboxBar } from './OutboxBar.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import { NewerStore, Totals } from './screens.tsx';
import { useStyles } from './styles.ts';
import { SyncBar } from './SyncBar.tsx';

/** More ids than this are told by group, above. */
const MOST_IDS = 8;

export function Overview({ snapshot }: { snapshot: Snapshot }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { result, assessment } = snapshot;
  if (!result.ok || !assessment) return null;
  const progress = progressOf(flow.deps.form, assessment);
  return (
    <>
      <ReturnBar />
      <OutboxBar />
      <SyncBar />
      {state.me?.version && <NewerStore version={state.me.version} />}
      <Hints questions={result.sheet.questions.length} />
      <section className={shared.section}>
        <RoundFacts snapshot={snapshot} />
      </section>
      <section className={shared.section}>
        <h2 className={shared.sectionHead}>
          {words.overview.byGroup}
          <span className={mergeClasses(shared.aside, shared.number)}>
            {progress.done}/{progress.total}
          </span>
        </h2>
        <Groups groups={progress.groups} />
      </section>
      <Remaining unfinished={progress.unfinished} total={progress.total} />
      <Totals snapshot={snapshot} />
    </>
  );
}

function Hints({ questions }: { questions: number }) {
  const shared = useStyles();
  const { flow, words } = usePane();
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
    </>
  );
}

function Remaining({ unfinished, total }: { unfinished: TaskProgress[]; total: number }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  if (total === 0) return null;
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
