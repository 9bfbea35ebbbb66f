import { createHash } from 'node:crypto';
import * as seeds from '../../seeds/index.ts';

type Document = Record<string, unknown>;

/** A file whose name tells its content, so that browsers may keep it for good. */
export type HashedFile = { name: string; text: string };

export function hashed(stem: string, extension: string, text: string): HashedFile {
  return {
    name: `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()}.${extension}`,
    text,
  };
}

/** What the pane is given beside its program. Where a statement about a document comes from is for those who keep the list. */
export function paneData(): HashedFile {
  const { documents, ...rest } = seeds.documents as { documents: Document[] };
  const known = documents.map((document) => ({ ...document, source: '', note: undefined }));
  const { form, directory, legacyLetters } = seeds;
  const data = { form, directory, documents: { ...rest, documents: known }, legacyLetters };
  return hashed('data', 'json', JSON.stringify(data));
}
