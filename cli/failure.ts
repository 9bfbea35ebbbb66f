/** Exit statuses, fixed: scripts rely on them. */
export const EXIT = { ok: 0, errors: 1, unusable: 2, refused: 3 } as const;

/** A failure the person at the command line can act on; `code` is part of the JSON. */
export class CliFailure extends Error {
  readonly code: string;
  readonly exit: number;

  constructor(code: string, message: string, exit: number = EXIT.unusable) {
    super(message);
    this.name = 'CliFailure';
    this.code = code;
    this.exit = exit;
  }
}

export const misuse = (message: string): CliFailure =>
  new CliFailure('usage', `${message} Đề nghị xem cách dùng: can-cu --help.`);
