import * as z from 'zod';
import { A1 } from '../../core/grid/types.ts';
import type { Book } from '../../core/grid/types.ts';
import { SheetPatch } from '../../core/patch/types.ts';
import type { ApplyResult } from '../../core/patch/types.ts';

/**
 * The one door between sidebar and Code.js: `rpc(json) → json`. A single string each way, because `google.script.run`
 * refuses Date and Function arguments and may call neither handler when a Date comes back.
 */

/** Our document memory is ids, hashes and at most one pending submission (CONTRACTS §8). */
const MEMORY_CHARACTERS = 2_000_000;
/** The store refuses larger bodies; UrlFetchApp would take up to 50 MB. */
const BODY_CHARACTERS = 5_000_000;

/** Stands in the page for every secret, none of which comes to it (CONTRACTS §8). */
export const ON_SERVER = 'server';

const nothing = z.strictObject({});

/** What each method takes. */
export const PARAMS = {
  read: nothing,
  apply: z.strictObject({ patch: SheetPatch }),
  select: z.strictObject({ sheet: z.string().max(200), cell: A1 }),
  createForm: nothing,
  poll: nothing,
  takeVerb: nothing,
  memoryLoad: nothing,
  memorySave: z.strictObject({ json: z.string().max(MEMORY_CHARACTERS) }),
  memoryClear: nothing,
  secretHas: nothing,
  secretSet: z.strictObject({ token: z.string().trim().min(1).max(500) }),
  secretClear: nothing,
  fetch: z.strictObject({
    path: z.string().max(2000),
    method: z.enum(['GET', 'POST']),
    headers: z.record(z.string().max(100), z.string().max(2000)),
    body: z.string().max(BODY_CHARACTERS).optional(),
  }),
} as const;

export type Method = keyof typeof PARAMS;
export type Params<M extends Method> = z.infer<(typeof PARAMS)[M]>;

/** A verb the menu asked for before the sidebar was there. */
export const MENU_VERBS = ['open', 'check', 'submit', 'clear-memory', 'help'] as const;
export type MenuVerb = (typeof MENU_VERBS)[number];

/** Marker of the document's state just before and just after our own write: tells a foreign edit from ours. */
export type RevisionStep = { before: string; after: string };

/** What each method answers. */
export type Answers = {
  /** `canWrite`: false where the file is open for viewing only. */
  read: { book: Book; revision: string; canWrite: boolean };
  apply: { result: ApplyResult; revision: RevisionStep };
  select: null;
  createForm: { sheet: string; revision: RevisionStep };
  poll: { revision: string; selection: { sheet: string; cell: A1 } | null };
  takeVerb: MenuVerb | null;
  memoryLoad: string | null;
  memorySave: null;
  memoryClear: null;
  secretHas: boolean;
  secretSet: null;
  secretClear: null;
  fetch: { status: number; headers: Record<string, string>; body: string };
};

export type DoorCode =
  | 'bad-request'
  | 'unknown-method'
  | 'protected'
  | 'filtered'
  | 'merged'
  | 'read-only'
  | 'busy'
  | 'sheet-missing'
  | 'too-large'
  | 'offline'
  | 'access-denied'
  | 'not-configured'
  | 'unknown';

/** `message` is a whole Vietnamese sentence for the officer. */
export type DoorResult<T> = { ok: true; value: T } | { ok: false; code: DoorCode; message: string };
