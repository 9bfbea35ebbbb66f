import { codeOf } from './find.ts';
import { LegalDocument, type LegalDocuments } from './types.ts';

/** Columns of an administrator's list, by their names in the first line, in any order. */
const REQUIRED = ['kind', 'number', 'symbol', 'title', 'issuer', 'source'] as const;
const OPTIONAL = ['year', 'date', 'from', 'to', 'certainty', 'replacedBy', 'note'] as const;

export type CsvReading = { ok: true; documents: LegalDocument[] } | { ok: false; line: number; problem: string };

/** More documents from CSV (RFC 4180, UTF-8, `;` between the codes of `replacedBy`). The first bad line is told. */
export function readDocumentsCsv(text: string): CsvReading {
  const [header = [], ...lines] = records(text.replace(/^\uFEFF/, ''));
  const columns = header.map((name) => name.trim());
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { ok: false, line: 1, problem: `thiếu cột ${missing.join(', ')}` };
  const documents: LegalDocument[] = [];
  for (const [at, fields] of lines.entries()) {
    if (fields.every((field) => field.trim() === '')) continue;
    const parsed = LegalDocument.safeParse(documentOf(columns, fields));
    if (!parsed.success) {
      return { ok: false, line: at + 2, problem: `cột ${parsed.error.issues[0]?.path.join('.') ?? ''} không hợp lệ` };
    }
    documents.push(parsed.data);
  }
  return { ok: true, documents };
}

/** A document of the list stands over one of the same number that was known before. */
export function withDocuments(known: LegalDocuments, more: LegalDocument[]): LegalDocuments {
  const codes = new Set(more.map(codeOf));
  return { ...known, documents: [...known.documents.filter((document) => !codes.has(codeOf(document))), ...more] };
}

function documentOf(columns: string[], fields: string[]): Record<string, unknown> {
  const value = (name: string): string => fields[columns.indexOf(name)]?.trim() ?? '';
  const optional = Object.fromEntries(OPTIONAL.map((name) => [name, value(name) || null]));
  return {
    ...Object.fromEntries(REQUIRED.map((name) => [name, value(name)])),
    ...optional,
    certainty: value('certainty') || 'verified',
    replacedBy: value('replacedBy')
      .split(';')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    note: value('note') || undefined,
  };
}

/** Fields of each line; a quoted field may hold commas, doubled quotes and line breaks. */
function records(text: string): string[][] {
  const found: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) break;
    found[found.length - 1]?.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] !== ',' && match[3] !== '') found.push([]);
  }
  return found;
}
