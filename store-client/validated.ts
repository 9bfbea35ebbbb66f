import { transportError } from './error.ts';

/** The structural part of a zod schema used here. */
type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

/**
 * Refuses an answer of another shape. What comes back is the answer as it came, keys that this release does not know
 * included: a receipt's signature covers them, too.
 */
export function validated<T>(schema: Schema<T>, json: unknown, status: number): T {
  if (!schema.safeParse(json).success) throw transportError('bad-answer', status);
  return json as T;
}
