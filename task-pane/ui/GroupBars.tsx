import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SHARES, type GroupSummary } from '../view/summary.ts';
import { summaryWords } from '../words/summary.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr 24px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  bar: { display: 'flex', gap: '1px', minWidth: 'min-content' },
  share: {
    boxSizing: 'border-box',
    minWidth: '18px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontVariantNumeric: 'tabular-nums',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  meaning: {
    display: 'grid',
    gridTemplateColumns: '14px auto 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  mark: { display: 'inline-block', width: '14px', height: '14px', minWidth: '14px' },
  completed: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  inProgress: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  notStarted: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  other: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
});

/** One bar a group, as long as the group has tasks in scope; every part says its figure. */
export function GroupBars({ groups }: { groups: GroupSummary[] }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const { shares } = summaryWords[words.locale];
  const longest = Math.max(1, ...groups.map(({ counts }) => counts.inScope));
  const shown = (group: GroupSummary) => SHARES.filter((share) => group.shares[share] > 0);
  return (
    <ul className={own.list}>
      {groups.map((group) => (
        <li key={group.numeral} className={own.line}>
          <span className={shared.aside}>{group.numeral}</span>
          <span>
            <span className={shared.visuallyHidden}>
              {words.groups[group.numeral]}:{' '}
              {shown(group)
                .map((share) => `${group.shares[share]} ${shares[share].toLowerCase()}`)
                .join('; ')}
            </span>
            <span className={own.bar} aria-hidden style={{ width: `${(100 * group.counts.inScope) / longest}%` }}>
              {shown(group).map((share) => (
                <span
                  key={share}
                  className={mergeClasses(own.share, own[share])}
                  style={{ flexGrow: group.shares[share], flexBasis: 0 }}
                >
                  {group.shares[share]}
                </span>
              ))}
            </span>
          </span>
          <span className={mergeClasses(shared.aside, shared.number)}>{group.counts.inScope}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the parts of the bars mean, with the figures of all groups. */
export function BarLegend({ all }: { all: GroupSummary }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const { shares } = summaryWords[words.locale];
  return (
    <ul className={own.list}>
      {SHARES.filter((share) => share !== 'other' || all.shares.other > 0).map((share) => (
        <li key={share} className={own.meaning}>
          <span className={mergeClasses(own.share, own.mark, own[share])} aria-hidden />
          <span className={mergeClasses(shared.strong, shared.number)}>{all.shares[share]}</span>
          <span>{shares[share]}</span>
        </li>
      ))}
    </ul>
  );
}
