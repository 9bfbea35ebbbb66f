import { describeFailure } from './describe-failure.ts';
import type { Io } from './io.ts';

export type Subject = {
  /** The file or receipt number as it was given. */
  name: string;
  /** The key under which the JSON line names it. */
  key: 'file' | 'number';
  json: boolean;
};

/** Runs the work for one file or number; a failure becomes its JSON line on stdout, or a sentence on stderr. */
export async function attempt({ name, key, json }: Subject, io: Io, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const { code, message, exit } = describeFailure(error, io);
    if (json) io.out(JSON.stringify({ [key]: name, error: { code, message } }));
    else io.err(`${name}: ${message}`);
    return exit;
  }
}
