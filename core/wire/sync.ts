import * as z from 'zod';

/** A field of a content row that is synced on its own. */
export const CONTENT_FIELDS = ['text', 'lead', 'deadline', 'result', 'basis', 'note'] as const;
export const ContentField = z.enum(CONTENT_FIELDS);
export type ContentField = z.infer<typeof ContentField>;

/** An id that a client makes: visible ASCII, so that it stands in logs and keys as it is. */
const ClientMade = z.string().regex(/^[\x21-\x7e]{1,64}$/);
const Revision = z.number().int().min(0).max(2_147_483_647);
const Mark = z.string().regex(/^[0-9a-f]{0,64}$/);

const Place = z.object({ task: z.string().max(64), field: ContentField });

/** One field that was edited in a document. Texts are compared and kept as the content's are: NFC, `\n`, trimmed. */
export const SyncChange = Place.extend({
  /** What the edit was made on; absent where the document remembers only its hash. */
  before: z.string().optional(),
  after: z.string(),
  /** A person's choice over a conflict: the version of the field they saw. */
  over: Revision.optional(),
  /** Their own texts that the person gave up by that choice; they stay in the history. */
  declined: z.array(z.string()).max(50).optional(),
});
export type SyncChange = z.infer<typeof SyncChange>;

/** `POST /api/v1/rounds/:round/sync`; without changes it only asks what is new. */
export const SyncRequest = z.object({
  /** The agency's revision that this document knows; 0 = it was never synced. */
  baseRevision: Revision,
  /** The mark that came with that revision: tells a history that was reset or restored from the one the client knew. */
  baseMark: Mark.optional(),
  changes: z.array(SyncChange).max(2000),
  clientId: ClientMade,
  /** The same message sent again changes nothing; made from the content where absent. */
  messageId: ClientMade.optional(),
  /** Whose document it is: rows of one agency never get among another's. */
  agency: z.string().max(32).optional(),
  /** The form the document follows; the round's where absent. */
  form: z.string().max(64).optional(),
  /** Who edits, as the document says; several officers share an account. */
  author: z.string().max(200).optional(),
});
export type SyncRequest = z.infer<typeof SyncRequest>;

const Authored = { version: Revision, author: z.string(), /** With offset +07:00. */ at: z.string() };

/** A field as the store has it. `version` = the agency's revision that wrote it. */
export const FieldState = Place.extend({ value: z.string(), ...Authored });
export type FieldState = z.infer<typeof FieldState>;

/** The same field was edited on both sides; nothing of either is lost until a person chooses. */
export const SyncConflict = Place.extend({
  /** What both started from; null where nobody remembers. */
  base: z.string().nullable(),
  theirs: z.object({ value: z.string(), ...Authored }),
  mine: z.string(),
});
export type SyncConflict = z.infer<typeof SyncConflict>;

/** `same`: the store already had this text. `merge`: both edits stand in the new text, which is in `changes`. */
export const SyncAccepted = Place.extend({ how: z.enum(['edit', 'merge', 'chosen', 'same']), version: Revision });
export type SyncAccepted = z.infer<typeof SyncAccepted>;

/** `GET /api/v1/rounds/:round/sync?since=`: every field that was written after `since`, as it is at `revision`. */
export const SyncSnapshot = z.object({
  since: Revision,
  revision: Revision,
  mark: Mark,
  changes: z.array(FieldState),
});
export type SyncSnapshot = z.infer<typeof SyncSnapshot>;

/** `changes` holds what the message itself brought about, too: base + changes = the state at `revision`. */
export const SyncAnswer = SyncSnapshot.extend({
  messageId: ClientMade,
  accepted: z.array(SyncAccepted),
  conflicts: z.array(SyncConflict),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;

/**
 * One line of the history, which only grows. `after` is always what the field held from then on: of a `conflict`, which
 * is kept so that an edit is known before its author has chosen, it is what stood there before.
 */
export const HistoryEntry = Place.extend({
  revision: Revision,
  how: z.enum(['edit', 'merge', 'chosen', 'conflict']),
  before: z.string(),
  after: z.string(),
  /** The text sent or given up, where it is not `after`. */
  mine: z.string().nullable(),
  baseRevision: Revision,
  author: z.string(),
  /** The account or token, in the form of the audit log. */
  actor: z.string(),
  clientId: z.string(),
  at: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** `GET /api/v1/rounds/:round/history`: newest first; `next` is the cursor of the page before, null at the end. */
export const HistoryPage = z.object({ entries: z.array(HistoryEntry), next: z.string().nullable() });
export type HistoryPage = z.infer<typeof HistoryPage>;
