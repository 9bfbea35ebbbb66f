import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AssessedRow } from '../../core/check/types.ts';
import { usePane } from './pane-context.tsx';
import { ResultDocument } from './ResultDocument.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  /** One line, so that the picker below keeps its place whatever was read. */
  evidence: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** How far the task is, as read from column 5, with the words it was read from. */
export function ResultSection({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const [asking, setAsking] = useState(false);
  const cell = row.row.cells.result;
  const { completion, completionEvidence } = row;
  return (
    <section className={shared.section}>
      <div className={shared.spread}>
        <h3 className={shared.sectionHead}>
          {words.task.result}
          <span className={mergeClasses(shared.text, shared.strong)}>{words.task.completion[completion]}</span>
        </h3>
        {cell && (
          <Link
            as="button"
            className={shared.link}
            aria-label={words.common.goTo(cell)}
            onClick={() => void flow.goTo(cell)}
          >
            {cell}
          </Link>
        )}
      </div>
      {completionEvidence !== null && (
        <p className={mergeClasses(shared.hint, own.evidence)}>
          <span className={own.words} title={completionEvidence} lang="vi">
            {words.task.readFrom(completionEvidence)}
          </span>
          <span aria-hidden>·</span>
          <Link as="button" inline className={shared.link} aria-expanded={asking} onClick={() => setAsking(!asking)}>
            {words.task.notRight}
          </Link>
        </p>
      )}
      {asking && <p className={shared.quote}>{words.task.notRightHelp}</p>}
      <ResultDocument row={row} />
      {completion === 'unclear' && <p className={shared.hint}>{words.task.unclearHelp}</p>}
      {completion === 'unreported' && !row.inScope && <p className={shared.hint}>{words.task.outOfScope}</p>}
    </section>
  );
}
