import { Button } from '@fluentui/react-components';
import { noticeSentence } from '../view/sentences.ts';
import type { PaneState } from '../flow/state.ts';
import { Bar } from './Bar.tsx';
import { ArrowUndo16Regular, Dismiss16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const UNDOABLE = new Set(['mended', 'sheet-mended', 'picked', 'citations-restored', 'cited']);

/** What passes by itself or once the officer has ended it: then the sheet is read again. */
const PASSING = new Set<string>(['no-answer', 'busy', 'cell-edit', 'offline', 'filtered', 'merged', 'protected']);

/** The row card says beside the picker what was written, with its own way back. */
function toldByCard({ notice, tab, selectedTask, undo }: PaneState): boolean {
  const ofCard = notice?.kind === 'picked' || notice?.kind === 'citations-restored';
  return ofCard && tab === 'task' && undo !== null && undo.task === selectedTask;
}

/** What has just happened, with the way back where there is one. */
export function NoticeBar() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { notice, undo } = state;
  if (!notice || toldByCard(state)) return null;
  const retry = () => {
    flow.set({ notice: null });
    void flow.check();
  };
  const unsent = notice.kind === 'submission-news' && notice.leadsTo !== 'receipt';
  const trouble = notice.kind === 'failure' || notice.kind === 'changed-meanwhile' || unsent;
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
          {notice.kind === 'failure' && notice.failure.source === 'host' && PASSING.has(notice.failure.code) && (
            <Button className={shared.small} size="small" onClick={retry}>
              {words.common.retry}
            </Button>
          )}
          {notice.kind === 'submission-news' && (
            <Button
              className={shared.small}
              size="small"
              onClick={() => flow.set({ screen: notice.leadsTo, notice: null })}
            >
              {words.common.view}
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
