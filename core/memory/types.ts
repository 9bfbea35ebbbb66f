import * as z from 'zod';
import { ContentField, SyncConflict, SyncRequest } from '../wire/sync.ts';

/** What a document knows of the agency's rows in the store (`core/sync`): hashes; texts only in the outbox. */
export const SyncMemory = z.object({
  round: z.string(),
  agency: z.string(),
  clientId: z.string(),
  revision: z.number().int(),
  mark: z.string(),
  /** Per task and field, of the store's text at that revision. */
  hashes: z.record(z.string(), z.string()),
  outbox: z
    .object({
      /** The store's texts where the sheet shows others. */
      base: z.record(z.string(), z.string()),
      pending: SyncRequest.required({ messageId: true }).nullable(),
      conflicts: z.array(SyncConflict.extend({ declined: z.array(z.string()) })),
      settled: z.array(
        z.object({
          task: z.string(),
          field: ContentField,
          over: z.number().int(),
          theirs: z.string(),
          declined: z.array(z.string()),
        }),
      ),
    })
    .nullable(),
});
export type SyncMemory = z.infer<typeof SyncMemory>;

/**
 * What travels inside the document (CONTRACTS §8): ids, hashes and the key of a pending submission;
 * no secret ever, and no text of the sheet unless an outbox is pending.
 */
export const DocumentMemory = z.object({
  v: z.literal(1),
  round: z.string().nullable(),
  agency: z.string().nullable(),
  /** Answers to recognition questions. */
  answers: z.record(z.string(), z.string()),
  /** ISO day chosen in the pane; null = the round's, else today. */
  reportDate: z.iso.date().nullable(),
  lastReceipt: z.object({ number: z.string(), contentHash: z.string(), receivedAt: z.string() }).nullable(),
  /** Hash per cell at the last read that was checked or sent: notices what changed since. */
  cellHashes: z.record(z.string(), z.string()),
  pending: z
    .object({
      key: z.string(),
      round: z.string(),
      contentHash: z.string(),
      startedAt: z.string(),
      request: z.unknown().optional(),
    })
    .nullable(),
  /** The officer's reasons for findings that the round lets stand with one, by `findingKey`. */
  reasons: z.record(z.string(), z.string()),
  /** Cells that the coordinator asked about are marked in the sheet. */
  marks: z.boolean(),
  /** Unreadable = the document joins anew: the sheet holds every edit. */
  sync: SyncMemory.nullable().catch(null),
});
export type DocumentMemory = z.infer<typeof DocumentMemory>;

export const emptyMemory: DocumentMemory = {
  v: 1,
  round: null,
  agency: null,
  answers: {},
  reportDate: null,
  lastReceipt: null,
  cellHashes: {},
  pending: null,
  reasons: {},
  marks: false,
  sync: null,
};

/** Custom XML namespace (Excel) and marker (Sheets) of our document memory. */
export const MEMORY_NAMESPACE = 'urn:can-cu:document-memory:1';
