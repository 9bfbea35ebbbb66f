import { parseArgs } from 'node:util';
import { existingDataFolder } from '../data-folder.ts';
import { joinAccess } from '../database-access.ts';
import { openDatabase } from '../database/open.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { readStoreKey } from '../receipts/store-key.ts';
import { directory, form } from '../seeds.ts';
import { readLastAnchor } from './anchor.ts';
import { verifyAudit } from './verify.ts';
import type { AuditReport } from './verify.ts';

const SHOWN = 100;

/** `store audit verify`: exit status 0 when nothing was touched, 1 with what was. Also while the store runs. */
export async function auditCommand([verb, ...args]: string[]): Promise<number> {
  if (verb !== 'verify') throw new UsageError('Đề nghị ghi: audit verify --data <thư mục>.');
  const values = parse(() =>
    parseArgs({ args, options: { data: { type: 'string' }, key: { type: 'string', multiple: true, default: [] } } }),
  );
  const dataDir = existingDataFolder(requireData(values.data));
  const report = await verified(dataDir, values.key);
  for (const line of linesOf(report)) process.stdout.write(`${line}\n`);
  return report.findings.length === 0 ? 0 : 1;
}

/** `more`: public keys of other processes that work on the same database. */
async function verified(dataDir: string, more: string[]): Promise<AuditReport> {
  const say = (event: string) => void process.stderr.write(`${event}\n`);
  const access = await joinAccess(dataDir, say);
  try {
    const own = readStoreKey(dataDir);
    const keys = [...(own === null ? [] : [own.publicKey, ...own.retired.map(({ key }) => key)]), ...more];
    // Read before the database: what is anchored in between is then not missed.
    const last = readLastAnchor(dataDir);
    const { pool, agencies } = await openDatabase(access, { directory, form: form.id }, (error) => say(error.message));
    try {
      return await verifyAudit(pool, agencies, { keys, last });
    } finally {
      await pool.end();
    }
  } finally {
    await access.close();
  }
}

function linesOf({ rows, chains, anchors, findings }: AuditReport): string[] {
  const read = `${rows} dòng của ${chains} cơ quan, ${anchors} mốc ký`;
  if (findings.length === 0) return [`Nhật ký nguyên vẹn: ${read}.`];
  const rest = findings.length - SHOWN;
  return [
    `Nhật ký KHÔNG nguyên vẹn (${read}), ${findings.length} chỗ:`,
    ...findings.slice(0, SHOWN).map((finding) => `- ${finding}`),
    ...(rest > 0 ? [`… và ${rest} chỗ nữa.`] : []),
  ];
}
