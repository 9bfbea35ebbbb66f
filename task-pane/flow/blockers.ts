import { blockers } from '../../core/check/index.ts';
import type { Blocker } from '../../core/check/types.ts';
import type { Snapshot } from './state.ts';

/** What stops a submission of what was read; nothing has left the machine when this is asked. */
export function blockersOf(snapshot: Snapshot): Blocker[] {
  return blockers(snapshot.result, snapshot.assessment, snapshot.context);
}
