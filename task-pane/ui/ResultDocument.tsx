import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AssessedRow } from '../../core/check/types.ts';
import { Footnote } from './Footnote.tsx';
import { Checkmark16Regular, Warning16Filled } from './icons.tsx';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  three: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalXS, margin: 0 },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    overflowWrap: 'anywhere',
  },
});

/** Footnote 3: a completed task states its document's number, symbol and date. */
export function ResultDocument({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const document = row.citations.find(({ field }) => field === 'result')?.citation;
  if (row.completion !== 'completed' || !document || document.number === null) return null;
  const { number, year, symbol, date, dateRaw } = document;
  const parts: [string, string | null][] = [
    [words.task.number, year === null ? number : `${number}/${year}`],
    [words.task.symbol, symbol],
    [words.task.date, date && dateRaw],
  ];
  return (
    <>
      <p className={shared.quote} lang="vi">
        {row.row.texts.result.trim()}
      </p>
      <Footnote number={3}>{words.task.documentParts}</Footnote>
      <dl className={own.three}>
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt className={shared.aside}>{name}</dt>
            <dd className={mergeClasses(shared.text, own.value)}>
              {value ? (
                <Checkmark16Regular className={shared.brand} aria-hidden />
              ) : (
                <Warning16Filled className={shared.warning} aria-hidden />
              )}
              {value ?? words.task.partMissing}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
