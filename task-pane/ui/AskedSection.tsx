import type { TaskId } from '../../core/form/types.ts';
import { returnAnswer } from '../flow/returns.ts';
import { askedOf } from '../view/returned.ts';
import { AskedComment } from './AskedComment.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** In the row card: what the coordinator asked of this row. */
export function AskedSection({ task }: { task: TaskId }) {
  const shared = useStyles();
  const { state, words } = usePane();
  const asked = askedOf(state.returned?.to.comments ?? [], returnAnswer(state)).filter((each) => each.task === task);
  if (asked.length === 0) return null;
  return (
    <section className={shared.section} aria-label={words.returned.asked}>
      <p className={shared.hint}>{words.returned.asked}</p>
      {asked.map((each, at) => (
        <AskedComment key={at} asked={each} inCard />
      ))}
    </section>
  );
}
