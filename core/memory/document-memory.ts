import { isPlainMemory, isSyncMemory } from './guard.ts';
import { emptyMemory, type DocumentMemory } from './types.ts';

/** A custom XML part or hidden sheet beyond this makes hosts fail (2 MB on the web; 500 KB per property store). */
export const MEMORY_LIMIT = 500_000;

/**
 * What the document remembers, or null when that is unreadable: memory is a hint, the sheet stays the truth,
 * so a garbled one is dropped, never an error. Keys that an older version did not write get their empty value.
 */
export function parseMemory(json: string): DocumentMemory | null {
  if (json.length > MEMORY_LIMIT) return null;
  const memory = withDefaults(parseJson(json));
  if (!isPlainMemory(memory)) return null;
  return isSyncMemory(memory['sync']) ? (memory as DocumentMemory) : ({ ...memory, sync: null } as DocumentMemory);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** What is no object at all lacks the `v` that every memory carries. */
function withDefaults(stored: unknown): Record<string, unknown> {
  return { ...emptyMemory, v: 0, ...Object(stored) };
}

/**
 * Never longer than `MEMORY_LIMIT`. What can be made again goes first: the hashes from the sheet, then the pending
 * request (its key stays, so that sending the sheet again is still the same submission), then the answers, then what is
 * known of the store's rows (the document joins again).
 */
export function writeMemory(memory: DocumentMemory): string {
  const { pending } = memory;
  const smaller: DocumentMemory[] = [memory, { ...memory, cellHashes: {} }];
  const withoutRequest = { ...memory, cellHashes: {}, pending: pending && { ...pending, request: undefined } };
  smaller.push(withoutRequest, { ...withoutRequest, answers: {} }, { ...withoutRequest, answers: {}, sync: null });
  return (
    smaller.map((each) => JSON.stringify(each)).find((json) => json.length <= MEMORY_LIMIT) ??
    JSON.stringify(emptyMemory)
  );
}
