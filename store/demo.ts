import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Pool } from 'pg';
import { agencyNamed } from './access/agency-named.ts';
import { grantOf, issueToken } from './access/tokens.ts';
import { COORDINATOR_ID } from './database/reference-data.ts';
import type { StoredAgency } from './database/reference-data.ts';
import { layout } from './postgres/layout.ts';
import { writePrivateFile } from './private-file.ts';

/** Agencies the workbench plays: two ministries and a province. */
const DEMO_AGENCIES = ['Bộ Tài chính', 'Bộ Công an', 'UBND thành phố Hải Phòng'];

const DemoTokens = z.record(z.string(), z.string());
type DemoTokens = z.infer<typeof DemoTokens>;

/** Tokens to try the store with, by agency code and `coordinator`, in a file only its owner reads. */
export async function seedDemoTokens(
  pool: Pool,
  agencies: StoredAgency[],
  dataDir: string,
  today: string,
): Promise<void> {
  const { demoTokens } = layout(dataDir);
  const before = readTokens(demoTokens);
  const tokens: DemoTokens = {};
  for (const name of DEMO_AGENCIES) {
    const { id, code } = agencyNamed(agencies, name, today);
    tokens[code] = await keptOr(pool, before[code], () => issueToken(pool, id, 'officer'));
  }
  tokens['coordinator'] = await keptOr(pool, before['coordinator'], () =>
    issueToken(pool, COORDINATOR_ID, 'coordinator'),
  );
  writePrivateFile(demoTokens, `${JSON.stringify(tokens, null, 2)}\n`);
}

async function keptOr(pool: Pool, token: string | undefined, issue: () => Promise<string>): Promise<string> {
  return token !== undefined && (await grantOf(pool, token, new Date())) !== null ? token : issue();
}

function readTokens(path: string): DemoTokens {
  try {
    return DemoTokens.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing or spoilt: fresh tokens take its place.
    return {};
  }
}
