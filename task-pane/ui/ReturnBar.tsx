import { Button } from '@fluentui/react-components';
import { returnAnswer } from '../flow/returns.ts';
import { askedOf } from '../view/returned.ts';
import { Bar } from './Bar.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** The form came back: how many requests there are, how many are done, and the way to them. */
export function ReturnBar() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { returned } = state;
  if (returned === null) return null;
  const asked = askedOf(returned.to.comments, returnAnswer(state));
  const done = asked.filter(({ answer }) => answer === 'changed').length;
  return (
    <Bar
      tone="warning"
      title={words.returned.banner}
      actions={
        <Button className={shared.small} size="small" onClick={() => flow.set({ screen: 'returned' })}>
          {words.common.view}
        </Button>
      }
    >
      {asked.length > 0 ? words.returned.progress(done, asked.length) : <span lang="vi">{returned.to.reason}</span>}
    </Bar>
  );
}
