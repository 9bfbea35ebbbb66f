import { parseArgs } from 'node:util';
import { readableInstant } from '../clock.ts';
import { withDatabase } from '../command-database.ts';
import { parse, requireData } from '../options.ts';
import { readServiceTokens, revokeServiceToken } from './service-tokens.ts';

const OUTCOMES = {
  done: 'Đã thu hồi.',
  none: 'Không có mã truy cập nào đang dùng bắt đầu như vậy (ít nhất 6 chữ số của cột đầu).',
  many: 'Có nhiều mã truy cập bắt đầu như vậy, chưa thu hồi mã nào. Đề nghị ghi dài hơn.',
};

/** `store tokens`: lists the service tokens in use, one a line, or revokes one. */
export async function tokensCommand(args: string[]): Promise<number> {
  const values = parse(() => parseArgs({ args, options: { data: { type: 'string' }, revoke: { type: 'string' } } }));
  const prefix = values.revoke?.trim().toLowerCase();
  return withDatabase(requireData(values.data), async ({ pool, agencies }) => {
    if (prefix !== undefined) {
      const outcome = await revokeServiceToken(pool, 'administrator', prefix, new Date());
      process.stderr.write(`${OUTCOMES[outcome]}\n`);
      return outcome === 'done' ? 0 : 1;
    }
    for (const { agencyId, prefix: mark, role, scope, label, createdAt, expiresAt } of await readServiceTokens(
      pool,
      new Date(),
    )) {
      const code = agencies.find(({ id }) => id === agencyId)?.code ?? String(agencyId);
      const until = expiresAt === null ? 'không hết hạn' : `đến ${readableInstant(expiresAt)}`;
      process.stdout.write(
        `${[mark, code, role, scope, `cấp ${readableInstant(createdAt)}`, until, label].join('\t')}\n`,
      );
    }
    return 0;
  });
}
