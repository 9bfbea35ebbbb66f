import { Client } from 'pg';
import type { ClientConfig } from 'pg';
import { StartupError } from '../startup-error.ts';

/**
 * Roles the caller is, or may become, that row-level security does not bind: superusers, BYPASSRLS (PostgreSQL 18, 5.9
 * Row Security Policies), and the owner of the store's tables, who could drop the policies.
 */
const UNBOUND = `
  select r.rolname as name, r.rolname = current_user as itself
  from pg_roles r
  where pg_has_role(current_user, r.oid, 'member')
    and (r.rolsuper or r.rolbypassrls
      or exists (select from pg_namespace n where n.nspname = 'store' and n.nspowner = r.oid)
      or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'store' and c.relowner = r.oid))
  order by itself desc, r.rolname
  limit 1`;

/** Asked over a connection such as the store will work on, so that nothing between here and there can differ. */
export async function requireBound(app: ClientConfig): Promise<void> {
  const client = new Client(app);
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; itself: boolean }>(UNBOUND);
    const [unbound] = rows;
    if (unbound === undefined) return;
    const { rows: named } = await client.query<{ me: string }>('select current_user::text as me');
    const me = named[0]?.me ?? '?';
    throw new StartupError(
      unbound.itself
        ? `Vai trò ${me} mà kho dùng để làm việc không bị ràng buộc bởi phân quyền theo dòng (là superuser, có BYPASSRLS hoặc sở hữu bảng). Kho không khởi động để dữ liệu các cơ quan không lẫn vào nhau. Đề nghị quản trị viên chạy: ALTER ROLE ${me} NOSUPERUSER NOBYPASSRLS; và không để ${me} sở hữu gì trong lược đồ store.`
        : `Vai trò ${me} mà kho dùng để làm việc là thành viên của ${unbound.name}, vai trò vượt được phân quyền theo dòng. Kho không khởi động để dữ liệu các cơ quan không lẫn vào nhau. Đề nghị quản trị viên chạy: REVOKE ${unbound.name} FROM ${me};`,
    );
  } finally {
    await client.end();
  }
}
