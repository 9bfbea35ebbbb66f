import type { HistoryEntry, SyncAccepted, SyncChange, SyncConflict } from '../wire/sync.ts';
import type { FieldView } from './apply.ts';
import { decide } from './decide.ts';
import type { SyncMessage } from './message.ts';

type Line = Pick<HistoryEntry, 'task' | 'field' | 'how' | 'before' | 'after' | 'mine'>;

/** What becomes of one change; `entry` is what the history learns, nothing where the text stood there already. */
export type Ruling = { entry?: Line; accepted?: SyncAccepted; conflict?: SyncConflict };

const NEVER = { value: '', version: 0, author: '', at: '', atBase: '' };

/** One change against the field as stored (undefined = never written). */
export function settleChange(change: SyncChange, stored: FieldView | undefined, message: SyncMessage): Ruling {
  const { task, field, before, after, over, declined } = change;
  const { value, version, author, at, atBase } = stored ?? NEVER;
  const place = { task, field };
  const taken = (how: Line['how'] & SyncAccepted['how'], text: string, mine: string | null): Ruling => ({
    entry: { ...place, how, before: value, after: text, mine },
    accepted: { ...place, how, version },
  });
  const same: Ruling = { accepted: { ...place, how: 'same', version } };
  const conflict = (base: string | null): Ruling => ({
    entry: { ...place, how: 'conflict', before: value, after: value, mine: after },
    conflict: { ...place, base, theirs: { value, version, author, at }, mine: after },
  });

  if (over === version && (after !== value || given(declined, after))) {
    return taken('chosen', after, given(declined, after) ? declined : null);
  }
  if (after === value) return same;
  // The person chose over something else than what stands there now.
  if (over !== undefined) return conflict(before ?? null);
  if (version === 0) return taken('edit', after, null);
  const base = version <= message.baseRevision ? value : atBase;
  // The document started from another text than this history knows for that revision: nobody can say who is newer.
  if (before !== undefined && before !== base) return conflict(before);
  const decision = decide(field, { base, theirs: value, mine: after });
  switch (decision.kind) {
    case 'mine':
      return taken('edit', after, null);
    case 'merged':
      return taken('merge', decision.text, after);
    case 'same':
    case 'theirs':
      return same;
    case 'conflict':
      return conflict(base);
  }
}

const given = (declined: string | undefined, after: string): declined is string =>
  declined !== undefined && declined !== after;
