import { Link } from '@fluentui/react-components';
import { currentRound } from '../flow/evaluate.ts';
import type { Snapshot } from '../flow/state.ts';
import { vietnamTime } from '../view/format.ts';
import { Facts } from './Facts.tsx';
import { usePane } from './pane-context.tsx';
import { ReportDate } from './ReportDate.tsx';

/** What this report is for, and what was recognised of it. */
export function RoundFacts({ snapshot }: { snapshot: Snapshot }) {
  const { state, flow, words } = usePane();
  const { overview } = words;
  const { result, assessment } = snapshot;
  if (!result.ok || !assessment) return null;
  const round = currentRound(state);
  const total = flow.deps.form.groups.reduce((sum, group) => sum + group.tasks.length, 0);
  const found = result.sheet.rows.length;
  const receipt = state.memory.lastReceipt;
  const due = round?.dueAt ? vietnamTime(round.dueAt) : null;
  return (
    <Facts
      items={[
        [
          overview.agency,
          assessment.agency?.name && !assessment.agency.unit ? null : <AgencyLine key="agency" snapshot={snapshot} />,
        ],
        [overview.round, round ? round.name : null],
        [overview.form, words.formName],
        [overview.due, due ? <strong>{`${due.time.slice(0, 5)} ${due.day}`}</strong> : null],
        [overview.reportDate, <ReportDate key="date" reportDate={assessment.reportDate} fixed={!!round?.reportDate} />],
        [
          overview.sheet,
          found === total
            ? overview.allTasks(result.sheet.sheet, total)
            : overview.someTasks(result.sheet.sheet, found, total),
        ],
        [overview.lastReceipt, receipt ? `${receipt.number}, ${vietnamTime(receipt.receivedAt).day}` : null],
      ]}
    />
  );
}

/** The name stands in the header; here only what is missing, not recognised, or below it. */
function AgencyLine({ snapshot }: { snapshot: Snapshot }) {
  const { flow, words } = usePane();
  const { result, assessment } = snapshot;
  const agency = assessment?.agency;
  if (agency?.name) return <>{agency.unit ?? agency.name}</>;
  const cell = result.ok ? result.sheet.agency.cell : null;
  return (
    <Link as="button" inline disabled={cell === null} onClick={() => cell && void flow.goTo(cell)}>
      {agency ? `“${agency.raw.trim()}”` : words.overview.agencyMissing}
    </Link>
  );
}
