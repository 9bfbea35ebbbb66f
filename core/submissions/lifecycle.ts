import type { SubmissionState } from '../wire/types.ts';
import { machine } from './machine.ts';

/** What can happen to a submission after it was received. */
export type SubmissionEvent = 'accept' | 'return' | 'supersede';

/**
 * The life of a submission (CONTRACTS §5). `superseded` is the end: what another submission replaced is answered no more.
 * An accepted one is only opened again by returning it.
 */
export const move = machine<SubmissionState, SubmissionEvent>(
  {
    received: { accept: 'accepted', return: 'returned', supersede: 'superseded' },
    accepted: { return: 'returned' },
    returned: { supersede: 'superseded' },
    superseded: {},
  },
  { accept: 'accepted', return: 'returned', supersede: 'superseded' },
);
