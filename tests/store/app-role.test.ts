import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { requireBound } from '../../store/database/app-role.ts';
import { openDatabase } from '../../store/database/open.ts';
import { readSecrets } from '../../store/postgres/secrets.ts';
import { directory, form } from '../../store/seeds.ts';
import { StartupError } from '../../store/startup-error.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

async function asSuperuser(...statements: string[]): Promise<void> {
  const password = readSecrets(store.folder).superuser;
  const client = new Client({ ...store.access.owner, user: 'postgres', password });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
const start = () => openDatabase(store.access, { directory, form: form.id }, () => undefined);

describe('a role that may pass by row-level security', () => {
  it.each([
    ['BYPASSRLS', 'alter role can_cu_app bypassrls', 'alter role can_cu_app nobypassrls', 'NOBYPASSRLS'],
    ['a superuser', 'alter role can_cu_app superuser', 'alter role can_cu_app nosuperuser', 'NOSUPERUSER'],
    [
      'a member of the owner',
      'grant can_cu_owner to can_cu_app with inherit false, set true',
      'revoke can_cu_owner from can_cu_app',
      'REVOKE can_cu_owner FROM can_cu_app',
    ],
    [
      'a member of one with BYPASSRLS, over another',
      'create role sao_luu bypassrls; create role giua; grant sao_luu to giua; grant giua to can_cu_app',
      'drop role giua; drop role sao_luu',
      'REVOKE sao_luu FROM can_cu_app',
    ],
  ])('is refused with what to do: %s', async (_, give, take, remedy) => {
    await asSuperuser(give);
    try {
      const refused = await start().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StartupError);
      expect((refused as Error).message).toMatch(/^Vai trò can_cu_app .*Đề nghị/);
      expect((refused as Error).message).toContain(remedy);
    } finally {
      await asSuperuser(take);
    }
    await requireBound(store.access.app);
  });

  it('is refused also when a URL’s role is it', async () => {
    const password = readSecrets(store.folder).superuser;
    const app = { ...store.access.app, user: 'postgres', password, options: '-c role=can_cu_owner' };
    await expect(requireBound(app)).rejects.toThrow(/^Vai trò can_cu_owner .*sở hữu/);
  });
});
