import type { Pool } from 'pg';
import { resolveAgency } from '../../core/agency/index.ts';
import type { StoredAgency } from '../database/reference-data.ts';
import { directory } from '../seeds.ts';
import { StartupError } from '../startup-error.ts';
import type { Role } from './role.ts';
import { newToken, sha256, tokenKey } from './token.ts';

/** Makes a token and keeps its hash; the text is shown once and never again. */
export async function issueToken(pool: Pool, agencyId: number, role: Role): Promise<string> {
  const token = newToken(agencyId);
  await pool.query('select store.issue_token($1, $2, $3)', [agencyId, sha256(token), role]);
  return token;
}

/** The role a token opens; null when it opens nothing. */
export async function roleOf(pool: Pool, token: string): Promise<Role | null> {
  const key = tokenKey(token);
  if (key === null) return null;
  const { rows } = await pool.query<{ role: Role }>('select role from store.authenticate($1, $2)', [
    key.agencyId,
    key.hash,
  ]);
  return rows[0]?.role ?? null;
}

/** The agency an administrator means by a name or a code. */
export function agencyNamed(agencies: StoredAgency[], name: string, today: string): StoredAgency {
  const wanted = name.trim().normalize('NFC');
  const resolved = resolveAgency(wanted, directory, today);
  const code = resolved?.code ?? wanted.toUpperCase();
  const agency = agencies.find((known) => known.code === code && known.kind !== 'coordinator');
  if (agency === undefined || agency.kind === 'collective') {
    throw new StartupError(
      `Không nhận ra cơ quan "${name}". Đề nghị ghi tên đầy đủ (ví dụ "Bộ Tài chính") hoặc mã cơ quan (BTC).`,
    );
  }
  if (resolved?.unit !== undefined) {
    throw new StartupError(
      `"${name}" là đơn vị thuộc ${agency.name}; chỉ ${agency.name} gửi báo cáo. Đề nghị cấp mã truy cập cho ${agency.name}.`,
    );
  }
  return agency;
}
