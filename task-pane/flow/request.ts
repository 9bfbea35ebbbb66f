import { pruneGrid } from '../../core/wire/index.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import type { FlowContext } from './context.ts';
import { currentRound, DEFAULT_ROUND } from './evaluate.ts';
import type { Draft } from './pending.ts';
import { reasonsToSend } from './reasons.ts';
import type { Snapshot } from './state.ts';

export function draftOf(ctx: FlowContext, snapshot: Snapshot, explanation: string): Draft {
  const state = ctx.state.get();
  const round = currentRound(state)?.code ?? state.memory.round ?? DEFAULT_ROUND;
  const agency = snapshot.assessment?.agency?.code ?? '';
  const lastReturned = state.me?.lastReturned[round] ?? null;
  return { round, agency, contentHash: snapshot.contentHash ?? '', explanation, lastReturned };
}

/** Exactly what was checked; null where no form was recognised, of which nothing can be sent. */
export function requestOf(ctx: FlowContext, snapshot: Snapshot, draft: Draft): SubmissionRequest | null {
  if (!snapshot.result.ok) return null;
  const reasons = reasonsToSend(ctx.state.get(), snapshot);
  return {
    form: ctx.form.id,
    agency: draft.agency,
    contentHash: draft.contentHash,
    reportDate: snapshot.context.reportDate,
    grid: pruneGrid(snapshot.result.sheet),
    answers: ctx.state.get().memory.answers,
    ...(draft.explanation ? { explanation: draft.explanation } : {}),
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    client: { kind: ctx.host.kind, version: ctx.version },
  };
}
