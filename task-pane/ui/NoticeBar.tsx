import { Button } from '@fluentui/react-components';
import { noticeSentence } from '../view/sentences.ts';
import { Bar } from './Bar.tsx';
import { ArrowUndo16Regular, Dismiss16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const UNDOABLE = new Set(['mended', 'picked', 'citations-restored']);

/** What has just happened, with the way back where there is one. */
export function NoticeBar() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { notice, undo } = state;
  if (!notice) return null;
  const trouble = notice.kind === 'failure' || notice.kind === 'changed-meanwhile';
  return (
    <Bar
      tone={trouble ? 'warning' : 'info'}
      role={trouble ? 'alert' : 'status'}
      actions={
        <>
          {undo && UNDOABLE.has(notice.kind) && (
            <Button
              className={shared.small}
              size="small"
              icon={<ArrowUndo16Regular />}
              onClick={() => void flow.undo()}
            >
              {words.common.undo}
            </Button>
          )}
          <Button
            className={shared.small}
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={words.notices.dismiss}
            onClick={() => flow.set({ notice: null })}
          />
        </>
      }
    >
      {noticeSentence(notice, words)}
    </Bar>
  );
}
