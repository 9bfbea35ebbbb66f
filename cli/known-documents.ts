import { readDocumentsCsv, withDocuments, type LegalDocuments } from '../core/index.ts';
import { CliFailure, EXIT } from './failure.ts';
import { readInput } from './files.ts';
import { documents } from './seeds.ts';

/** The documents of this release, with those of an administrator's list over them. */
export async function knownDocuments(file: string | undefined): Promise<LegalDocuments> {
  if (file === undefined) return documents;
  const reading = readDocumentsCsv(new TextDecoder().decode(await readInput(file)));
  if (reading.ok) return withDocuments(documents, reading.documents);
  const advice = 'Đề nghị xem các cột cần có trong docs/dong-lenh.md.';
  throw new CliFailure('malformed', `${file}, dòng ${reading.line}: ${reading.problem}. ${advice}`, EXIT.unusable);
}
