import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { plainText } from '../wire/content.ts';
import type { SyncChange, SyncRequest } from '../wire/sync.ts';
import { utf8, wellFormed } from '../wire/utf8.ts';

/** A request whose texts are as they are compared and kept, with its id. */
export type SyncMessage = SyncRequest & { messageId: string };

/** Texts as the content's are, and an id made of what is asked where the client gave none. */
export function messageOf(request: SyncRequest): SyncMessage {
  const plain: SyncRequest = {
    ...request,
    changes: request.changes.map(plainChange),
    ...(request.author !== undefined && { author: plainText(request.author) }),
  };
  return { ...plain, messageId: request.messageId ?? fingerprint(plain) };
}

function plainChange({ task, field, before, after, over, declined }: SyncChange): SyncChange {
  return {
    task: wellFormed(task),
    field,
    ...(before !== undefined && { before: plainText(before) }),
    after: plainText(after),
    ...(over !== undefined && { over }),
    ...(declined !== undefined && { declined: declined.map(plainText) }),
  };
}

/** The same for the same changes of the same client on the same base, and for nothing else. */
export function fingerprint({ clientId, baseRevision, baseMark = '', changes }: SyncRequest): string {
  return digest([clientId, baseRevision, baseMark, changes]);
}

export function digest(value: unknown): string {
  return bytesToHex(sha256(utf8(canonicalize(value) as string)));
}
