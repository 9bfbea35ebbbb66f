import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';

/** So many rows are in memory at a time. */
const PAGE = 2000;
const START = createHash('sha256').update('').digest('hex');

type Row = { agency: number; sequence: string; body: string; previous: string; hash: string };
type Chain = { agency: number; sequence: number; hash: string };

export type ChainsRead = { rows: number; chains: number; findings: string[] };

/** Walks every agency's chain from its start to its head, past all that the anchors say stood there. */
export async function readChains(
  client: PoolClient,
  anchored: ReadonlyMap<string, string>,
  nameOf: (agency: number) => string,
): Promise<ChainsRead> {
  const findings: string[] = [];
  const ends = new Map<number, Chain>();
  const missing = new Map(anchored);
  let rows = 0;
  let at = { agency: -1, sequence: '0' };
  for (;;) {
    const page = await readPage(client, at);
    for (const row of page) {
      const end = ends.get(row.agency) ?? { agency: row.agency, sequence: 0, hash: START };
      findings.push(
        ...faults(row, end, anchored).map((fault) => `${nameOf(row.agency)}, dòng ${row.sequence}: ${fault}`),
      );
      missing.delete(`${row.agency} ${row.sequence}`);
      ends.set(row.agency, { agency: row.agency, sequence: Number(row.sequence), hash: row.hash });
    }
    rows += page.length;
    const last = page[page.length - 1];
    if (last === undefined) break;
    at = last;
  }
  for (const place of missing.keys()) {
    const [agency, sequence] = place.split(' ').map(Number);
    findings.push(
      `${nameOf(agency ?? -1)}, dòng ${sequence}: đã có trong mốc ký, nay không còn (bị xóa hoặc cắt cuối).`,
    );
  }
  findings.push(...(await wrongHeads(client, ends, nameOf)));
  return { rows, chains: ends.size, findings };
}

async function readPage(client: PoolClient, after: { agency: number; sequence: string }): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select agency_id as agency, sequence, body, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
     from store.audit_log where (agency_id, sequence) > ($1, $2) order by agency_id, sequence limit $3`,
    [after.agency, after.sequence, PAGE],
  );
  return rows;
}

function faults(row: Row, before: Chain, anchored: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const sequence = Number(row.sequence);
  if (sequence !== before.sequence + 1) found.push(`thiếu dòng ${before.sequence + 1}.`);
  if (row.previous !== before.hash) found.push('không nối với dòng trước (bị xóa, đổi chỗ hoặc sửa).');
  const link = createHash('sha256').update(Buffer.from(row.previous, 'hex')).update(row.body, 'utf8').digest('hex');
  if (link !== row.hash) found.push('nội dung đã bị sửa.');
  if (!isBodyOf(row.body, row.agency, sequence)) found.push('nội dung là của dòng khác.');
  const signed = anchored.get(`${row.agency} ${row.sequence}`);
  if (signed !== undefined && signed !== row.hash) found.push('khác với mốc đã ký (chuỗi bị làm lại).');
  return found;
}

function isBodyOf(body: string, agency: number, sequence: number): boolean {
  try {
    const written = JSON.parse(body) as { agency?: unknown; sequence?: unknown };
    return written.agency === agency && written.sequence === sequence;
  } catch {
    return false;
  }
}

async function wrongHeads(
  client: PoolClient,
  ends: ReadonlyMap<number, Chain>,
  nameOf: (agency: number) => string,
): Promise<string[]> {
  const { rows } = await client.query<{ agency: number; sequence: string; hash: string }>(
    `select agency_id as agency, audit_sequence as sequence, encode(audit_hash, 'hex') as hash from store.agency_heads`,
  );
  const heads = new Map(rows.map((row) => [row.agency, row]));
  const agencies = [...new Set([...ends.keys(), ...heads.keys()])];
  return agencies.flatMap((agency) => {
    const end = ends.get(agency);
    const head = heads.get(agency);
    if (Number(head?.sequence ?? 0) === (end?.sequence ?? 0) && (head?.hash ?? START) === (end?.hash ?? START))
      return [];
    return [`${nameOf(agency)}: cuối chuỗi (dòng ${end?.sequence ?? 0}) khác với sổ (dòng ${head?.sequence ?? 0}).`];
  });
}
