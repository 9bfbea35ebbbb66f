import type { DoorCode } from '../door/contract.ts';

/** A failure the officer is told about; anything else that is thrown is answered as `unknown`. */
export class DoorError extends Error {
  readonly code: DoorCode;
  constructor(code: DoorCode, message: string) {
    super(message);
    this.name = 'DoorError';
    this.code = code;
  }
}
