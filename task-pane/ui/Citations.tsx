import { makeStyles, tokens } from '@fluentui/react-components';
import type { AssessedRow } from '../../core/check/types.ts';
import { citationLabel } from '../view/citations.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  chip: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
  },
});

/** What was found cited in the row; the whole citation shows as a tooltip. */
export function Citations({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  if (row.citations.length + row.drafts.length === 0) return <p className={shared.hint}>{words.task.noCitations}</p>;
  return (
    <ul className={own.list} lang="vi">
      {row.citations.map(({ field, citation }) => (
        <li key={`${field}${citation.start}`} className={own.chip} title={citation.raw}>
          {citationLabel(citation)}
        </li>
      ))}
      {row.drafts.map(({ field, citation }) => (
        <li key={`draft-${field}${citation.start}`} className={own.chip} title={citation.raw}>
          {citationLabel(citation)} <span className={shared.aside}>{words.task.draft}</span>
        </li>
      ))}
    </ul>
  );
}
