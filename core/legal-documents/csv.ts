import { codeOf } from './find.ts';
import { LegalDocument, type LegalDocuments } from './types.ts';

/** Columns of an administrator's list, by their names in the first line, in any order. */
const REQUIRED = ['kind', 'number', 'symbol', 'title', 'issuer', 'source'] as const;
const OPTIONAL = ['year', 'date', 'from', 'to', 'certainty', 'replacedBy', 'note'] as const;

export type CsvReading = { ok: true; documents: LegalDocument[] } | { ok: false; line: number; problem: string };

/**
 * More documents from CSV (RFC 4180, UTF-8; a Vietnamese Excel writes `;` or a tab between the fields; `;` between the
 * codes of `replacedBy`). The first bad line is told.
 */
export function readDocumentsCsv(text: string): CsvReading {
  const content = text.replace(/^\uFEFF/, '');
  const { lines: all, closed } = records(content, separatorOf(content));
  if (!closed) return { ok: false, line: all.length, problem: 'dấu ngoặc kép mở ra mà không khép lại đúng chỗ' };
  const [header = [], ...lines] = all;
  const columns = header.map((name) => name.trim());
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return { ok: false, line: 1, problem: `thiếu cột ${missing.join(', ')}` };
  const documents = new Map<string | null, LegalDocument>();
  for (const [at, fields] of lines.entries()) {
    if (fields.every((field) => field.trim() === '')) continue;
    const parsed = LegalDocument.safeParse(documentOf(columns, fields));
    if (!parsed.success) {
      return { ok: false, line: at + 2, problem: `cột ${parsed.error.issues[0]?.path.join('.') ?? ''} không hợp lệ` };
    }
    const problem =
      contradiction(parsed.data) ?? (documents.has(codeOf(parsed.data)) ? 'văn bản đã có ở dòng trên' : null);
    if (problem !== null) return { ok: false, line: at + 2, problem };
    documents.set(codeOf(parsed.data), parsed.data);
  }
  return { ok: true, documents: [...documents.values()] };
}

/** A document of the list stands over one of the same number that was known before. */
export function withDocuments(known: LegalDocuments, more: LegalDocument[]): LegalDocuments {
  const codes = new Set(more.map(codeOf));
  return { ...known, documents: [...known.documents.filter((document) => !codes.has(codeOf(document))), ...more] };
}

/** The later day says the document's end or start before the earlier one: one of them is a slip of the pen. */
function contradiction({ date, from, to }: LegalDocument): string | null {
  if (from !== null && to !== null && to < from) return 'ngày hết hiệu lực (to) trước ngày có hiệu lực (from)';
  return date !== null && to !== null && to < date ? 'ngày hết hiệu lực (to) trước ngày ban hành (date)' : null;
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

/** The separator is the one of the first line: names of columns hold none. */
function separatorOf(text: string): string {
  return /[,;\t]/.exec(text)?.[0] ?? ',';
}

/** Fields of each line; a quoted field may hold separators, doubled quotes and line breaks, and has to be `closed`. */
function records(text: string, separator: string): { lines: string[][]; closed: boolean } {
  let line: string[] = [];
  const lines = [line];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|(?!")([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) return { lines, closed: false };
    line.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] !== separator && match[3] !== '') lines.push((line = []));
  }
  return { lines, closed: true };
}
