import * as z from 'zod';
import { A1 } from '../grid/types.ts';

export const MarkLevel = z.enum(['error', 'warning', 'info']);
export type MarkLevel = z.infer<typeof MarkLevel>;

/** One change to one sheet. A `text` op writes text, never coerced, and only if `before` still stands there. */
export const PatchOp = z.discriminatedUnion('op', [
  z.object({ op: z.literal('text'), cell: A1, before: z.string(), after: z.string() }),
  z.object({ op: z.literal('mark'), cell: A1, level: MarkLevel.nullable() }),
  /** A dropdown over `range` (e.g. `F8:F70`) with these choices; shows no error, so that phrase + citations may be typed. */
  z.object({ op: z.literal('list'), range: z.string(), source: z.array(z.string()) }),
  z.object({ op: z.literal('insertRow'), at: z.number().int().min(1), likeRow: z.number().int().min(1) }),
  z.object({ op: z.literal('deleteRow'), at: z.number().int().min(1) }),
  z.object({ op: z.literal('moveRow'), from: z.number().int().min(1), to: z.number().int().min(1) }),
]);
export type PatchOp = z.infer<typeof PatchOp>;

/** What core answers with: the host writes all of it in one go, or nothing. */
export const SheetPatch = z.object({ sheet: z.string(), ops: z.array(PatchOp) });
export type SheetPatch = z.infer<typeof SheetPatch>;

/** `changed` names the cells whose `before` no longer stands there; then nothing of the patch stays written. */
export type ApplyResult = { ok: true } | { ok: false; changed: A1[] };
