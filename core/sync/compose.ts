import { secrecyMark } from '../rules/secrecy.ts';
import type { SyncChange } from '../wire/sync.ts';
import type { ContentRow } from '../wire/types.ts';
import { messageOf, type SyncMessage } from './message.ts';
import { localEdits, textsOf, tidied, type Edit, type Replica, type Settlement } from './replica.ts';
import { placeKey } from './types.ts';

type Options = {
  author?: string;
  /** The form that the rows were read by, and its tasks: edits outside it wait. */
  form?: string;
  tasks?: ReadonlySet<string>;
};

type Composed = {
  replica: Replica;
  /** To be sent; an empty one only asks what is new. */
  message: SyncMessage;
  /** Edits of tasks that the round's form no longer has: shown to the officer, never dropped. */
  held: Edit[];
  /** Edits with a mark of state secrets (S-01): they never leave the machine (CONTRACTS §4). */
  classified: Edit[];
};

/**
 * The message to send now. A message with changes is frozen until it is answered, so that every try is the same one.
 * Edits in open conflict stay here until a person has chosen.
 */
export function compose(replica: Replica, rows: readonly ContentRow[], options: Options = {}): Composed {
  const { author, form, tasks } = options;
  const within = ({ task }: { task: string }) => tasks?.has(task) ?? true;
  const current = tidied(replica, rows);
  const edits = localEdits(replica, rows);
  const classified = edits.filter(isClassified);
  const held = edits.filter((edit) => !within(edit));
  if (replica.pending !== null) return { replica: current, message: replica.pending, held, classified };

  const waiting = new Set([...current.conflicts, ...current.settled].map(placeKey));
  const free = edits.filter((edit) => !waiting.has(placeKey(edit)));
  const changes = [...free, ...choices(current.settled, rows)].filter((each) => within(each) && !isClassified(each));
  const { agency, clientId, revision, mark } = replica;
  const message = messageOf({
    baseRevision: revision,
    ...(revision > 0 && { baseMark: mark }),
    changes,
    clientId,
    agency,
    ...(form !== undefined && { form }),
    ...(author !== undefined && { author }),
  });
  return { replica: { ...current, pending: changes.length > 0 ? message : null }, message, held, classified };
}

const isClassified = ({ after }: { after: string }): boolean => secrecyMark(after) !== null;

/** Settled conflicts as changes; whoever went on typing afterwards means what stands there now. */
function choices(settled: readonly Settlement[], rows: readonly ContentRow[]): SyncChange[] {
  const local = textsOf(rows);
  return settled.flatMap(({ task, field, over, theirs, declined }) => {
    const after = local.get(placeKey({ task, field }))?.text;
    const gaveUp = declined.filter((text) => text !== after && secrecyMark(text) === null);
    if (after === undefined || (after === theirs && gaveUp.length === 0)) return [];
    return [{ task, field, before: theirs, after, over, ...(gaveUp.length > 0 && { declined: gaveUp }) }];
  });
}

/**
 * The store refused the pending message with a problem: its edits are edits again and go with the next one. Not for a
 * lost answer or a busy store: then the same message is sent again.
 */
export function unsend(replica: Replica): Replica {
  return { ...replica, pending: null };
}
