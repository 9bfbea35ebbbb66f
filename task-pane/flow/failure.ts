import type { Problem } from '../../core/wire/types.ts';
import { HostError, type HostErrorCode } from '../host/types.ts';

/** A failure as data; its sentence is made in `task-pane/words`. */
export type Failure =
  | { source: 'host'; code: HostErrorCode }
  /** `detail` is the store's own Vietnamese sentence, for codes the pane has no words for. */
  | { source: 'store'; code: string; detail: string | null; problem: Problem | null }
  | { source: 'program'; code: 'unexpected' };

/** Codes after which nothing is decided yet: the same request may be sent again as it is. */
const UNDECIDED = new Set(['offline', 'timeout', 'bad-answer', 'too-many-requests']);

export function toFailure(error: unknown): Failure {
  if (error instanceof HostError) return { source: 'host', code: error.code };
  if (isStoreError(error)) {
    return { source: 'store', code: error.code, detail: error.message || null, problem: error.problem ?? null };
  }
  return { source: 'program', code: 'unexpected' };
}

export function isUndecided(failure: Failure): boolean {
  if (failure.source !== 'store') return false;
  return UNDECIDED.has(failure.code) || (failure.problem !== null && failure.problem.status >= 500);
}

export function needsSignIn(failure: Failure): boolean {
  return failure.source === 'store' && (failure.code === 'unauthorized' || failure.code === 'not-signed-in');
}

type StoreErrorShape = { name: string; code: string; message: string; problem?: Problem };

/** By shape, since the pane may import only types of the store client. */
function isStoreError(error: unknown): error is StoreErrorShape {
  return (
    error instanceof Error && error.name === 'StoreError' && typeof (error as { code?: unknown }).code === 'string'
  );
}
