import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { GroupProgress } from '../view/progress.ts';
import { Checkmark16Regular, ChevronRight16Regular } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: '26px 1fr auto 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '26px',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase300,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover } },
  numeral: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column' },
});

/** How many tasks of each group are done; a group with something left goes to its first. */
export function Groups({ groups }: { groups: GroupProgress[] }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  return (
    <div className={own.list}>
      {groups.map(({ numeral, tasks, done, total }) => {
        const first = tasks.find(({ state }) => state === 'wrong' || state === 'missing')?.task;
        const title = words.groups[numeral] ?? numeral;
        const cells = (
          <>
            <span className={own.numeral}>{numeral}</span>
            <span>{title}</span>
            {total === 0 ? (
              <span className={shared.aside}>{words.overview.outOfScope}</span>
            ) : (
              <span className={mergeClasses(shared.number, first ? shared.strong : shared.aside)}>
                {done}/{total}
              </span>
            )}
            {first ? (
              <ChevronRight16Regular aria-hidden />
            ) : (
              total > 0 && <Checkmark16Regular className={shared.brand} aria-hidden />
            )}
          </>
        );
        return first ? (
          <button
            key={numeral}
            type="button"
            className={mergeClasses(own.group, own.open)}
            onClick={() => void flow.goToTask(first)}
          >
            {cells}
          </button>
        ) : (
          <div key={numeral} className={own.group}>
            {cells}
          </div>
        );
      })}
    </div>
  );
}
