import { mergeClasses } from '@fluentui/react-components';
import type { TaskId } from '../../core/form/types.ts';
import { vietnamTime } from '../view/format.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** Who edited the row last, as far as drafts were synced; at the card's end, since the picker must fit at once. */
export function LastEdited({ task }: { task: TaskId }) {
  const shared = useStyles();
  const { state, words } = usePane();
  const edit = state.lastEdits?.[task];
  if (edit === undefined) return null;
  const { day, time } = vietnamTime(edit.at);
  return (
    <p className={mergeClasses(shared.section, shared.hint)}>
      {words.task.lastEdited(edit.author, time.slice(0, 5), day)}
    </p>
  );
}
