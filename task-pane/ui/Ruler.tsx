import { makeStyles, tokens } from '@fluentui/react-components';
import type { Progress, TaskState } from '../view/progress.ts';
import { usePane } from './pane-context.tsx';

const TICK = 4;
const STEP = 5;
const GAP = 4;
const TALL = 12;
const SHORT = 4;

/** Forced colours do not reach an SVG's fills by themselves: system colours are named. */
const FORCED = '@media (forced-colors: active)';
const useStyles = makeStyles({
  ruler: { display: 'block', width: '100%', height: '18px' },
  done: { fill: tokens.colorCompoundBrandBackground, [FORCED]: { fill: 'CanvasText' } },
  wrong: { fill: tokens.colorStatusDangerForeground1, [FORCED]: { fill: 'Mark' } },
  missing: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'CanvasText' } },
  other: { fill: tokens.colorNeutralStroke2, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText', strokeWidth: '0.5px' } },
  mark: { fill: tokens.colorNeutralForeground1, [FORCED]: { fill: 'Highlight' } },
});

/** One tick a task: tall = done or wrong, short = still missing, pale = of others; a mark below the selected row. */
export function Ruler({ progress, known }: { progress: Progress; known: boolean }) {
  const styles = useStyles();
  const { state, words } = usePane();
  let x = 0;
  const ticks = progress.groups.flatMap(({ tasks }) => {
    const group = tasks.map(({ task, state: kind }, i) => ({ task, kind: known ? kind : 'missing', x: x + i * STEP }));
    x += tasks.length * STEP + GAP;
    return group;
  });
  const count = (kind: TaskState) => ticks.filter((tick) => tick.kind === kind).length;
  const selected = known ? state.selectedTask : null;
  const label = known
    ? words.ruler.alt(count('done'), count('wrong'), count('missing'), count('other'), selected)
    : words.ruler.unknown;
  return (
    <svg
      className={styles.ruler}
      viewBox={`0 0 ${x - GAP - 1} 18`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {ticks.map(({ task, kind, x: left }) => {
        const height = kind === 'missing' ? SHORT : TALL;
        return (
          <g key={task}>
            <rect className={styles[kind as TaskState]} x={left} y={TALL - height} width={TICK} height={height} />
            {task === selected && <rect className={styles.mark} x={left - 1} y={15} width={TICK + 2} height={2} />}
          </g>
        );
      })}
    </svg>
  );
}
