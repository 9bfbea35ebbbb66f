import * as z from 'zod';

/**
 * One event of `GET /events`: something of this agency changed. It says what to read again, never what it now holds.
 * `kind` is the thing (`submission`, `rows`, `comment` …), `id` which one.
 */
export const ChangeEvent = z.object({ agency: z.string(), kind: z.string(), id: z.string(), at: z.string() });
export type ChangeEvent = z.infer<typeof ChangeEvent>;
