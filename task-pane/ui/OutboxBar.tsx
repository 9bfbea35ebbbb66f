import { Button } from '@fluentui/react-components';
import { vietnamTime } from '../view/format.ts';
import { Bar } from './Bar.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** On the overview: something waits to be received, and where to see it. */
export function OutboxBar() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { pending } = state.memory;
  if (pending === null || state.submission.step === 'sending') return null;
  return (
    <Bar
      tone="warning"
      icon="offline"
      actions={
        <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'outbox' })}>
          {words.common.view}
        </Button>
      }
    >
      {words.overview.pending(vietnamTime(pending.startedAt).time.slice(0, 5))}
    </Bar>
  );
}
