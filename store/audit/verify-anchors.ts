import { createPublicKey, verify } from 'node:crypto';
import type { PoolClient } from 'pg';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import { Anchor, hashOf } from './anchor.ts';
import type { LastAnchor } from './anchor.ts';

type Row = { sequence: string; body: string; key: string; signature: string };

export type AnchorsRead = {
  count: number;
  /** Hash by `agency sequence`: what the chains have to show. */
  anchored: Map<string, string>;
  findings: string[];
};

/** Reads the anchors one after the other: none missing, each signed by a key of ours and tied to the one before. */
export async function readAnchors(client: PoolClient, keys: string[], last: LastAnchor | null): Promise<AnchorsRead> {
  const { rows } = await client.query<Row>(
    'select sequence, body, key, signature from store.audit_anchors where agency_id = $1 order by sequence',
    [COORDINATOR_ID],
  );
  const findings: string[] = [];
  const anchored = new Map<string, string>();
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const wrong = whatIsWrong(row, index + 1, before === undefined ? '' : hashOf(before.body), keys);
    if (wrong !== null) findings.push(`Mốc ký số ${row.sequence}: ${wrong}`);
    for (const [agency, sequence, hash] of parsed(row.body)?.heads ?? []) anchored.set(`${agency} ${sequence}`, hash);
  });
  const kept = last === null ? undefined : rows[last.sequence - 1];
  if (last !== null && (kept === undefined || hashOf(kept.body) !== last.hash)) {
    findings.push(
      `Mốc ký số ${last.sequence} ghi ở thư mục dữ liệu không còn trong cơ sở dữ liệu: cuối dãy mốc đã bị cắt hoặc thay.`,
    );
  }
  return { count: rows.length, anchored, findings };
}

function whatIsWrong(row: Row, expected: number, previous: string, keys: string[]): string | null {
  const anchor = parsed(row.body);
  if (Number(row.sequence) !== expected) return `thiếu mốc số ${expected}.`;
  if (!keys.includes(row.key)) return 'ký bằng khóa lạ, không phải khóa của thư mục dữ liệu này.';
  if (!isSigned(row)) return 'nội dung đã bị sửa (chữ ký không đúng).';
  if (anchor?.sequence !== expected) return 'nội dung không phải của số này.';
  return anchor.previous === previous ? null : 'không nối với mốc trước.';
}

function isSigned({ body, key, signature }: Row): boolean {
  try {
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
    return verify(null, Buffer.from(body, 'utf8'), publicKey, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function parsed(body: string): Anchor | null {
  try {
    return Anchor.parse(JSON.parse(body));
  } catch {
    return null;
  }
}
