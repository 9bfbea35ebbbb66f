import { OAuthError } from '../../core/wire/people.ts';
import { StoreError, transportError } from '../error.ts';
import { send } from '../request.ts';
import { validated } from '../validated.ts';
import type { AuthOptions } from './types.ts';

type Schema<T> = Parameters<typeof validated<T>>[0];

/** RFC 6749 speaks in forms. Apps Script has no URLSearchParams. */
export const formBody = (fields: Record<string, string>): string =>
  Object.keys(fields)
    .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(fields[name] ?? '')}`)
    .join('&');

/** One call of `/api/v1/oauth/…`; a refusal is a `StoreError` with RFC 6749's own code. */
export async function oauth<T>(
  options: Omit<AuthOptions, 'keep'>,
  path: string,
  fields: Record<string, string>,
  schema: Schema<T>,
): Promise<T> {
  const { status, json } = await send(options, `/api/v1/oauth/${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
    body: formBody(fields),
  });
  if (status >= 200 && status < 300) return validated(schema, json, status);
  const refusal = OAuthError.safeParse(json);
  if (!refusal.success) throw transportError('bad-answer', status);
  throw new StoreError({ code: refusal.data.error, status, message: refusal.data.error_description });
}
