import type { FetchLike } from '../store-client/index.ts';

/** What the verbs need of the world, so that tests can call them in process. */
export type Io = {
  /** One line to stdout; with `--json` nothing but JSON lines goes there. */
  out(line: string): void;
  err(line: string): void;
  /** A line on stderr that whatever comes next overwrites. Only where a person watches. */
  progress?(line: string): void;
  stdin(): Promise<string>;
  env: Record<string, string | undefined>;
  now(): Date;
  fetch: FetchLike;
};
