import type { SignOffState } from '../wire/sign-off.ts';
import { machine } from './machine.ts';

/** What can happen to a submission that waits for an approver's signature. */
export type SignOffEvent = 'sign' | 'return' | 'withdraw' | 'supersede';

/** Everything but waiting is an end: what is sent again after it is held anew. */
export const moveHeld = machine<SignOffState, SignOffEvent>(
  {
    waiting: { sign: 'signed', return: 'returned', withdraw: 'withdrawn', supersede: 'superseded' },
    signed: {},
    returned: {},
    withdrawn: {},
    superseded: {},
  },
  { sign: 'signed', return: 'returned', withdraw: 'withdrawn', supersede: 'superseded' },
);
