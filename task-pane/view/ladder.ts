import type { PaneState } from '../flow/state.ts';
import { currentRound } from '../flow/evaluate.ts';
import { progressOf } from './progress.ts';
import type { FormDefinition } from '../../core/form/types.ts';

export type Rung =
  | 'unchecked'
  | 'empty'
  | 'errors'
  | 'valid'
  | 'not-sent'
  | 'changed-since'
  | 'sending'
  | 'not-received'
  | 'received'
  | 'returned'
  | 'not-accepted'
  | 'accepted';

/** How far the form really is: checked here, received there, accepted there. */
export function ladderOf(state: PaneState, form: FormDefinition): [Rung, Rung, Rung] {
  return [validRung(state, form), sentRung(state), acceptedRung(state)];
}

function validRung({ snapshot }: PaneState, form: FormDefinition): Rung {
  const assessment = snapshot?.assessment;
  if (!assessment) return 'unchecked';
  if (progressOf(form, assessment).empty) return 'empty';
  return assessment.summary.errors > 0 ? 'errors' : 'valid';
}

function sentRung(state: PaneState): Rung {
  if (state.submission.step === 'sending') return 'sending';
  if (state.memory.pending) return 'not-received';
  const sent = sentContent(state);
  if (!sent) return 'not-sent';
  if (sent.contentHash !== state.snapshot?.contentHash) return 'changed-since';
  if (sent.state === 'superseded') return 'changed-since';
  return sent.state === 'returned' ? 'returned' : 'received';
}

function acceptedRung(state: PaneState): Rung {
  const sent = sentContent(state);
  const same = sent?.contentHash === state.snapshot?.contentHash;
  return same && sent?.state === 'accepted' ? 'accepted' : 'not-accepted';
}

/** What the store has last, as it says itself; else as the document remembers. */
function sentContent({ me, memory, receipt }: PaneState): { contentHash: string; state: string } | null {
  if (receipt && receipt.number === memory.lastReceipt?.number) return receipt;
  const code = currentRound({ me, memory })?.code;
  const known = code === undefined ? null : (me?.latest[code] ?? null);
  return known ?? (memory.lastReceipt && { contentHash: memory.lastReceipt.contentHash, state: 'received' });
}
