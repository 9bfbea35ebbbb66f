import { HOST_ERROR, MAX_PAYLOAD } from './protocol.ts';

/** Awkward states, switched on and off from outside. */
export type Trouble = {
  cellEdit: boolean;
  /** So many requests are refused with "busy". */
  busy: number;
  sessionExpired: boolean;
  modalDialog: boolean;
  /** Answers are too big to be sent. */
  tooLarge: boolean;
  /** No request is looked at before this is over. */
  silence: Promise<void> | null;
  /** Runs once, right before the next batch that writes: somebody edits while the pane works. */
  beforeWrite: (() => void) | null;
};

export const noTrouble = (): Trouble => ({
  cellEdit: false,
  busy: 0,
  sessionExpired: false,
  modalDialog: false,
  tooLarge: false,
  silence: null,
  beforeWrite: null,
});

/** The error with which the host turns a request down before looking at it. */
export function refusalOf(trouble: Trouble, body: string): number | null {
  if (trouble.sessionExpired) return HOST_ERROR.sessionExpired;
  if (trouble.modalDialog) return HOST_ERROR.modalDialog;
  if (trouble.cellEdit) return HOST_ERROR.cellEdit;
  if (trouble.busy > 0) {
    trouble.busy -= 1;
    return HOST_ERROR.busy;
  }
  return isTooLarge(body) ? HOST_ERROR.requestTooLarge : null;
}

export const isTooLarge = (text: string): boolean => Buffer.byteLength(text, 'utf8') > MAX_PAYLOAD;
