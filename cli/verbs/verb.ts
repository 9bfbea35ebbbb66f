import type { Io } from '../io.ts';

export type Verb = {
  name: string;
  /** Arguments and options, as `--help` shows them. */
  usage: string;
  summary: string;
  /** Answers with the exit status. */
  run(args: string[], io: Io): Promise<number>;
};
