import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormDefinition } from '../../core/form/types.ts';
import type { PlannedStep } from '../view/preview.ts';
import type { Words } from '../words/vi.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  /** Enough to know the task by; the whole stands in the form. */
  about: { display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
});

/** What a repair does to whole lines, in words and in lines as the sheet shows them now. */
export function PlannedSteps({ steps, form }: { steps: PlannedStep[]; form: FormDefinition }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  if (steps.length === 0) return null;
  return (
    <ul className={own.steps}>
      {steps.map((step, i) => (
        <li key={i} className={own.step}>
          <p className={mergeClasses(shared.text, shared.strong)}>{whatOf(step, words)}</p>
          <p className={mergeClasses(shared.hint, step.kind !== 'list' && own.about)}>{aboutOf(step, form, words)}</p>
        </li>
      ))}
    </ul>
  );
}

function whatOf(step: PlannedStep, { preview }: Words): string {
  switch (step.kind) {
    case 'insert':
      return preview.insert(step.task, step.below);
    case 'move':
      return preview.move(step.task, step.row, step.below);
    case 'delete':
      return preview.delete(step.task, step.row);
    case 'list':
      return preview.list;
  }
}

function aboutOf(step: PlannedStep, form: FormDefinition, { preview }: Words): string {
  if (step.kind === 'list') return preview.listWhere(step.ranges.join(', '));
  if (step.kind === 'delete') return preview.deleteWhy(step.kept);
  const task = form.groups.flatMap(({ tasks }) => tasks).find(({ id }) => id === step.task);
  if (!task) return '';
  return step.kind === 'move' ? task.text : [task.text, task.lead, task.deadline].filter(Boolean).join(' · ');
}
