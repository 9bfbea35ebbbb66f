import { Button, Link } from '@fluentui/react-components';
import { needsSignIn } from '../flow/failure.ts';
import { vietnamTime } from '../view/format.ts';
import { failureSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** Whether the drafts are in step with the agency's; quiet while they are. */
export function SyncBar() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { sync, conflicts } = state;
  if (conflicts.length > 0) {
    return (
      <Bar
        tone="warning"
        actions={
          <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'conflicts' })}>
            {words.common.view}
          </Button>
        }
      >
        {words.conflicts.banner(conflicts.length)}
      </Bar>
    );
  }
  if (sync.step === 'off') return null;
  const again = (
    <Link as="button" className={shared.link} onClick={() => void flow.refresh()}>
      {words.sync.now}
    </Link>
  );
  return (
    <section className={shared.section}>
      <div className={shared.spread}>
        <span className={shared.hint} role="status">
          {sync.step === 'running' && words.sync.running}
          {sync.step === 'done' && words.sync.done(vietnamTime(sync.at).time.slice(0, 5))}
          {sync.step === 'waiting' && words.sync.waiting(sync.changes)}
        </span>
        {sync.step !== 'running' && again}
      </div>
      {sync.step === 'waiting' && !needsSignIn(sync.failure) && (
        <p className={shared.hint}>{failureSentence(sync.failure, words)}</p>
      )}
    </section>
  );
}
