import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AssessedRow } from '../../core/check/types.ts';
import type { Citation } from '../../core/citation/types.ts';
import type { Column } from '../../core/form/types.ts';
import { statusOn, type InForce } from '../../core/legal-documents/index.ts';
import { citationLabel } from '../view/citations.ts';
import { Checkmark16Regular, Warning16Filled } from './icons.tsx';
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
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  icon: { flexShrink: 0 },
});

/** What was found cited in the row, whether in force at the report date; a click goes to the cell. */
export function Citations({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  if (row.citations.length + row.drafts.length === 0) return <p className={shared.hint}>{words.task.noCitations}</p>;
  return (
    <ul className={own.list}>
      {row.citations.map(({ field, citation }) => (
        <li key={`${field}${citation.start}`}>
          <Chip row={row} field={field} citation={citation} />
        </li>
      ))}
      {row.drafts.map(({ field, citation }) => (
        <li key={`draft-${field}${citation.start}`}>
          <Chip row={row} field={field} citation={citation} draft />
        </li>
      ))}
    </ul>
  );
}

type Props = { row: AssessedRow; field: Column; citation: Citation; draft?: boolean };

function Chip({ row, field, citation, draft = false }: Props) {
  const own = useOwn();
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const context = state.snapshot?.context;
  const known = context?.documents && !draft ? statusOn(citation, context.reportDate, context.documents) : null;
  const cell = row.row.cells[field];
  const force = known?.status ?? 'unknown';
  return (
    <button
      type="button"
      className={own.chip}
      title={[citation.raw, known?.document?.title, draft ? null : words.task.inForce[force]]
        .filter(Boolean)
        .join('\n')}
      onClick={() => cell && void flow.goTo(cell)}
    >
      <ForceIcon force={force} draft={draft} />
      <span lang="vi">{citationLabel(citation)}</span>
      {draft && <span className={shared.aside}>{words.task.draft}</span>}
      {!draft && force === 'in-force' && <span className={shared.visuallyHidden}>{words.task.inForce[force]}</span>}
      {(force === 'not-in-force' || force === 'not-yet') && (
        <span className={shared.warning}>{words.task.inForce[force]}</span>
      )}
    </button>
  );
}

/** Never by colour alone: the word stands beside it where something is wrong. */
function ForceIcon({ force, draft }: { force: InForce; draft: boolean }) {
  const own = useOwn();
  const shared = useStyles();
  if (draft) return null;
  if (force === 'in-force') return <Checkmark16Regular aria-hidden className={mergeClasses(own.icon, shared.brand)} />;
  if (force === 'unknown') return <span aria-hidden>?</span>;
  return <Warning16Filled aria-hidden className={mergeClasses(own.icon, shared.warning)} />;
}
