import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FormRow, FormSheet } from '../read-form/types.ts';
import type { Content, ContentRow } from './types.ts';
import { utf8, wellFormed } from './utf8.ts';

/** What is hashed and kept, exactly as CONTRACTS §5 says: nothing of the host, the file or the day goes in. */
export function contentOf(sheet: FormSheet, agencyCode: string): Content {
  return { form: sheet.form, agency: agencyCode, rows: sheet.rows.map(contentRow) };
}

function contentRow(row: FormRow): ContentRow {
  const { task, lead, deadline, result, basis, note } = row.texts;
  return {
    task: row.task,
    text: plainText(task),
    lead: plainText(lead),
    deadline: plainText(deadline),
    result: plainText(result),
    basis: plainText(basis),
    note: plainText(note),
  };
}

/** NFC, line ends `\n`, outer blanks cut. */
export function plainText(text: string): string {
  return wellFormed(text).normalize('NFC').replace(/\r\n?/g, '\n').trim();
}

export function contentHash(content: Content): string {
  return `sha256:${digest(content)}`;
}

type KeyParts = { round: string; agency: string; contentHash: string; lastReturned: string | null };

/** The same content sent twice is one submission, unless a return came in between (CONTRACTS §5). */
export function idempotencyKey({ round, agency, contentHash, lastReturned }: KeyParts): string {
  return digest([round, agency, contentHash, lastReturned].map((part) => part && wellFormed(part)));
}

function digest(value: unknown): string {
  return bytesToHex(sha256(utf8(canonicalize(value) as string)));
}
