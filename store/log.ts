import { hideTokens } from './access/token.ts';

export type Log = (event: string, facts?: Record<string, unknown>) => void;

/** One JSON line an event on stderr; standard output belongs to the line that says the store is ready. */
export function createLog(write: (line: string) => void): Log {
  return (event, facts = {}) =>
    write(`${hideTokens(JSON.stringify({ at: new Date().toISOString(), event, ...facts }))}\n`);
}

/** An error with everything it knows: the answer to the client says nothing of it. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: error.stack ?? error.message,
    ...('code' in error ? { code: error.code } : {}),
    ...('detail' in error ? { detail: error.detail } : {}),
    ...('where' in error ? { where: error.where } : {}),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}
