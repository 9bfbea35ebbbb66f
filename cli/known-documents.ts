import { readDocumentsCsv, withDocuments, type LegalDocuments } from '../core/index.ts';
import { CliFailure, EXIT } from './failure.ts';
import { readInput } from './files.ts';
import { documents } from './seeds.ts';

/** The documents of this release, with those of an administrator's list over them. */
export async function knownDocuments(file: string | undefined): Promise<LegalDocuments> {
  if (file === undefined) return documents;
  const reading = readDocumentsCsv(await textOf(file));
  if (reading.ok) return withDocuments(documents, reading.documents);
  const advice = 'Đề nghị xem các cột cần có trong docs/dong-lenh.md.';
  throw new CliFailure('malformed', `${file}, dòng ${reading.line}: ${reading.problem}. ${advice}`, EXIT.unusable);
}

/** What was reported under Công văn 1834/TCT, a content a line (rule F-11). */
export async function reportedContents(file: string | undefined): Promise<string[]> {
  if (file === undefined) return [];
  const lines = (await textOf(file)).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

async function textOf(file: string): Promise<string> {
  return new TextDecoder().decode(await readInput(file));
}
