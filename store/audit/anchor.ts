import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../private-file.ts';

/** Where one agency's chain stood: agency, sequence, hash (hex). */
const Head = z.tuple([z.number().int(), z.number().int(), z.string()]);
export type Head = z.infer<typeof Head>;

/**
 * An anchor names only the chains that moved since the one before it, and the hash of that one: together they speak of
 * all of them. `previous` of the first is ''.
 */
export const Anchor = z.object({
  sequence: z.number().int(),
  at: z.string(),
  previous: z.string(),
  heads: z.array(Head),
});
export type Anchor = z.infer<typeof Anchor>;

export const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');

/** The last anchor of this data folder, beside the database: there the anchors' own end cannot be cut off unseen. */
export const LastAnchor = z.object({ sequence: z.number().int(), hash: z.string() });
export type LastAnchor = z.infer<typeof LastAnchor>;

const pathOf = (dataDir: string) => join(dataDir, 'audit-anchor.json');

export function keepLastAnchor(dataDir: string, last: LastAnchor): void {
  writePrivateFile(pathOf(dataDir), `${JSON.stringify(last)}\n`);
}

/** Null where there is none, or none that can be read. */
export function readLastAnchor(dataDir: string): LastAnchor | null {
  try {
    return LastAnchor.parse(JSON.parse(readFileSync(pathOf(dataDir), 'utf8')));
  } catch {
    return null;
  }
}
