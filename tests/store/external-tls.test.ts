import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Receipt } from '../../core/wire/types.ts';
import { newAuthority } from './support/certificates.ts';
import { run, startStore } from './support/process.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, newFolder } from './support/store.ts';
import { startTlsPostgres } from './support/tls-postgres.ts';
import type { TlsPostgres } from './support/tls-postgres.ts';

type Authority = Awaited<ReturnType<typeof newAuthority>>;

/** Somebody else's PostgreSQL over TLS, and an account that owns nothing there but the schema made for it. */
describe.runIf(process.platform === 'linux')('DATABASE_URL with sslmode=verify-full', () => {
  const [server, data, certificates] = [newFolder(), newFolder(), newFolder()];
  let authority: Authority;
  let stranger: Authority;
  let postgres: TlsPostgres;
  beforeAll(async () => {
    authority = await newAuthority(certificates, 'noi-cap');
    stranger = await newAuthority(certificates, 'noi-khac');
    postgres = await startTlsPostgres(server, await authority.issue('localhost'));
    await postgres.administer(
      'postgres',
      'create role can_cu_app nologin',
      `create role kho login password 'mat-khau-thu'`,
      'grant can_cu_app to kho',
      'create database chung',
      'revoke all on database chung from public',
      'grant connect on database chung to kho',
    );
    await postgres.administer(
      'chung',
      'revoke all on schema public from public',
      'create schema store authorization kho',
    );
  });
  afterAll(async () => {
    await postgres.stop();
    for (const folder of [server, data, certificates]) rmSync(folder, { recursive: true, force: true });
  });

  const urlOf = (parameters: string, host = 'localhost') =>
    `postgres://kho:mat-khau-thu@${host}:${postgres.port}/chung?${parameters}`;
  const verified = (ca = authority.certificate) => `sslmode=verify-full&sslrootcert=${encodeURIComponent(ca)}`;
  const withUrl = (url: string) => ({ env: { ...process.env, DATABASE_URL: url } });

  it('serves the whole store, and the account owns the schema alone', async () => {
    const url = withUrl(urlOf(verified()));
    const issued = await run(['token', '--data', data, '--agency', 'BTC'], url);
    expect(issued.code).toBe(0);
    const store = await startStore(data, [], url);
    const answer = await fetch(`${store.url}/api/v1/rounds/mac-dinh/submissions`, {
      method: 'POST',
      headers: { ...bearer(issued.stdout.trim()), 'Content-Type': 'application/json', 'Idempotency-Key': 'khoa' },
      body: JSON.stringify(requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính' }))),
    });
    expect(answer.ok).toBe(true);
    expect(Receipt.parse(await answer.json()).agency.code).toBe('BTC');
    const client = new Client({ connectionString: urlOf(verified()) });
    await client.connect();
    const { rows: encrypted } = await client.query(
      `select bool_and(s.ssl) as all, count(*) > 1 as some from pg_stat_ssl s join pg_stat_activity a using (pid) where a.usename = 'kho'`,
    );
    const { rows: owned } = await client.query(
      `select distinct n.nspname as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relowner = 'kho'::regrole and n.nspname <> 'pg_toast'`,
    );
    await client.end();
    expect(encrypted).toEqual([{ all: true, some: true }]);
    expect(owned).toEqual([{ schema: 'store' }]);
    expect(await store.stop()).toBe(0);
  });

  it.each([
    ['another authority', () => urlOf(verified(stranger.certificate)), 'không được tin cậy'],
    ['another host name', () => urlOf(verified(), '127.0.0.1'), 'tên máy chủ'],
    ['a certificate file that is not there', () => urlOf(verified('/khong/co.crt')), '/khong/co.crt'],
    ['no TLS', () => urlOf('sslmode=disable'), 'pg_hba.conf'],
  ])('refuses in a sentence: %s', async (_, url, sentence) => {
    const { code, stderr } = await run(['--port', '0', '--data', data], withUrl(url()));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Không kết nối được PostgreSQL theo biến DATABASE_URL: .*Đề nghị/);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('mat-khau-thu');
  });
});
