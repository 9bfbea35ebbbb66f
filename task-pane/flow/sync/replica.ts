import type { FormDefinition } from '../../../core/form/types.ts';
import { createReplica, openConflicts, packReplica, unpackReplica, type Replica } from '../../../core/sync/index.ts';
import type { ContentRow } from '../../../core/wire/types.ts';
import type { FlowContext } from '../context.ts';
import { remember } from '../memory.ts';
import type { Subject } from './subject.ts';

type Whose = Pick<Subject, 'round' | 'agency'>;

const isOf = (known: Whose | null, { round, agency }: Whose): boolean =>
  known !== null && known.round === round && known.agency === agency;

/** What this document knows of the agency's rows: from this session, else from the file, else nothing yet. */
export function replicaFor(ctx: FlowContext, { round, agency, rows }: Subject): Replica {
  const { replica, memory } = ctx.state.get();
  if (replica !== null && isOf(replica, { round, agency })) return replica;
  if (memory.sync !== null && isOf(memory.sync, { round, agency })) return unpackReplica(memory.sync, rows);
  return createReplica({ round, agency, clientId: newClientId() });
}

function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Shows what is known now, and keeps it in the file where that says something new. */
export async function keepReplica(ctx: FlowContext, replica: Replica, rows: readonly ContentRow[]): Promise<void> {
  ctx.state.set({ replica, conflicts: openConflicts(replica, rows) });
  const sync = packReplica(replica, rows);
  if (JSON.stringify(sync) === JSON.stringify(ctx.state.get().memory.sync)) return;
  // A file that cannot be written to joins anew when it is opened again: the sheet holds every edit.
  await remember(ctx, { sync }).catch((error: unknown) => ctx.onError?.(error));
}

/** The form's rows as issued: a cell that shows just that was not written in. */
export function printedRows({ groups }: FormDefinition): ContentRow[] {
  return groups.flatMap(({ tasks }) =>
    tasks.map(({ id, text, lead, deadline, issued }) => ({ task: id, text, lead, deadline, ...issued })),
  );
}

export const tasksOf = ({ groups }: FormDefinition): ReadonlySet<string> =>
  new Set(groups.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
