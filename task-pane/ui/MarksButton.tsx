import { Button } from '@fluentui/react-components';
import { marksWords } from '../words/marks.ts';
import { Eye20Regular, EyeOff20Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

/** Tints the cells with errors, or takes every tint of ours away. */
export function MarksButton() {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { marks } = state.memory;
  const { on, off } = marksWords[words.locale];
  return (
    <Button
      className={shared.small}
      size="small"
      icon={marks ? <EyeOff20Regular /> : <Eye20Regular />}
      onClick={() => void flow.markErrors(!marks)}
    >
      {marks ? off : on}
    </Button>
  );
}
