import type { ReturnAnswer } from '../../core/wire/submissions.ts';
import { countsOf } from '../view/returned.ts';
import { Facts } from './Facts.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** What the coordinator will see of the resubmission, in figures. */
export function AnswerCounts({ answer }: { answer: ReturnAnswer }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  const tasks = flow.deps.form.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const { changed, untouched, unasked, kept } = countsOf(answer, tasks);
  const { counts } = words.returned;
  return (
    <section className={shared.section}>
      <h3 className={shared.sectionHead}>{words.returned.seen}</h3>
      <Facts
        items={[
          [counts.changed, String(changed)],
          [counts.untouched, String(untouched)],
          [counts.unasked, String(unasked)],
          [counts.kept, String(kept)],
        ]}
      />
    </section>
  );
}
