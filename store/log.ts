import { hideTokens } from './access/token.ts';
import { currentRequestId } from './http/request-id.ts';

export type Log = (event: string, facts?: Record<string, unknown>) => void;

/**
 * One JSON line an event on stderr, with the request it belongs to; standard output belongs to the line that says the
 * store is ready. No personal data: people by id, paths by route, errors without the values that met them.
 */
export function createLog(write: (line: string) => void, onError?: (event: string) => void): Log {
  return (event, facts = {}) => {
    if ('error' in facts) onError?.(event);
    write(
      `${hideTokens(JSON.stringify({ at: new Date().toISOString(), event, request: currentRequestId(), ...facts }))}\n`,
    );
  };
}

/** An error with what it knows of the place, not of the values (`detail` quotes rows); the client is told nothing of it. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  return {
    error: error.stack ?? error.message,
    ...('code' in error ? { code: error.code } : {}),
    ...('constraint' in error ? { constraint: error.constraint } : {}),
    ...('where' in error ? { where: error.where } : {}),
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
}
