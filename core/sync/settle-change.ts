import type { HistoryEntry, SyncAccepted, SyncChange, SyncConflict } from '../wire/sync.ts';
import type { FieldView } from './apply.ts';
import { decide } from './decide.ts';
import type { SyncMessage } from './message.ts';

type Line = Pick<HistoryEntry, 'task' | 'field' | 'how' | 'before' | 'after' | 'mine'>;

/** What becomes of one change; `lines` are what the history learns, none where the text stood there already. */
export type Ruling = { lines: Line[]; accepted?: SyncAccepted; conflict?: SyncConflict };

const NEVER = { value: '', version: 0, author: '', at: '', atBase: '' };

/** One change against the field as stored (undefined = never written). */
export function settleChange(change: SyncChange, stored: FieldView | undefined, message: SyncMessage): Ruling {
  const { task, field, before, after, over } = change;
  const { value, version, author, at, atBase } = stored ?? NEVER;
  const place = { task, field };
  const gaveUp = (change.declined ?? []).filter((text) => text !== after);
  const told = (mine: string): Line => ({ ...place, how: 'conflict', before: value, after: value, mine });
  const taken = (how: SyncAccepted['how'] & Line['how'], text: string, mine: string | null): Ruling => ({
    lines: [{ ...place, how, before: value, after: text, mine }],
    accepted: { ...place, how, version },
  });
  const same: Ruling = { lines: [], accepted: { ...place, how: 'same', version } };
  // A text given up by a choice that came too late was given up all the same.
  const conflict = (base: string | null): Ruling => ({
    lines: [after, ...gaveUp].map(told),
    conflict: { ...place, base, theirs: { value, version, author, at }, mine: after },
  });

  if (over !== undefined && (after === value ? gaveUp.length > 0 : over === version)) {
    const { lines, ...chosen } = taken('chosen', after, gaveUp[0] ?? null);
    return { ...chosen, lines: [...gaveUp.slice(1).map(told), ...lines] };
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
