import { Button, Link, mergeClasses } from '@fluentui/react-components';
import type { AssessedRow } from '../../core/check/types.ts';
import { usePane } from './pane-context.tsx';
import { Footnote } from './Footnote.tsx';
import { Checkmark16Regular } from './icons.tsx';
import { StatusPicker } from './StatusPicker.tsx';
import { useStyles } from './styles.ts';

/** Column 6: the three phrases for what is not completed; a completed task needs none (footnote 5). */
export function BasisSection({ row }: { row: AssessedRow }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const { task, cells } = row.row;
  const justWritten = state.undo?.task === task && (state.undo.what === 'status' || state.undo.what === 'citations');
  const cell = cells.basis;
  return (
    <section className={shared.section}>
      <div className={shared.spread}>
        <h3 className={shared.sectionHead}>{words.task.basis}</h3>
        {justWritten && cell ? (
          <span className={shared.hint} role="status">
            <Checkmark16Regular className={shared.brand} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
            {words.task.written(cell)}
            {' · '}
            <Link as="button" inline className={shared.link} onClick={() => void flow.undo()}>
              {words.common.undo}
            </Link>
          </span>
        ) : (
          cell && (
            <Link
              as="button"
              className={shared.link}
              aria-label={words.common.goTo(cell)}
              onClick={() => void flow.goTo(cell)}
            >
              {cell}
            </Link>
          )
        )}
      </div>
      {row.completion === 'completed' && row.status === null ? <NotNeeded /> : <Picker row={row} />}
      <LostCitations task={task} />
    </section>
  );
}

function NotNeeded() {
  const shared = useStyles();
  const { words } = usePane();
  return (
    <>
      <p className={mergeClasses(shared.text, shared.strong)}>{words.task.notNeeded}</p>
      <Footnote number={5}>{words.task.notNeededWhy}</Footnote>
    </>
  );
}

function Picker({ row }: { row: AssessedRow }) {
  const shared = useStyles();
  const { flow, words } = usePane();
  if (row.row.cells.basis === null) return <p className={shared.hint}>{words.task.noBasisColumn}</p>;
  const writable = flow.deps.host.capabilities.write;
  return (
    <>
      <Footnote number={5}>{flow.deps.form.statusLeadIn}…</Footnote>
      <StatusPicker task={row.row.task} status={row.status} disabled={!writable} />
      {!writable && <p className={shared.hint}>{words.task.readOnly}</p>}
    </>
  );
}

function LostCitations({ task }: { task: string }) {
  const shared = useStyles();
  const { state, flow, words } = usePane();
  const former = state.lostCitations[task];
  if (former === undefined) return null;
  return (
    <div role="status">
      <p className={shared.hint}>{words.task.lost}</p>
      <p className={shared.quote} lang="vi">
        {former}
      </p>
      <Button className={shared.small} size="small" onClick={() => void flow.restoreCitations(task)}>
        {words.task.restore}
      </Button>
    </div>
  );
}
