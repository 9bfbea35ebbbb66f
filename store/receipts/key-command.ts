import { parseArgs } from 'node:util';
import { keyFingerprint } from '../../core/submissions/index.ts';
import { withDatabase } from '../command-database.ts';
import { existingDataFolder } from '../data-folder.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { StartupError } from '../startup-error.ts';
import { rotatedKey } from './known-keys.ts';
import { readStoreKey } from './store-key.ts';

/** `store key show | rotate`: a store that runs signs with the new key from its next start on. */
export async function keyCommand([verb, ...args]: string[]): Promise<number> {
  if (verb !== 'show' && verb !== 'rotate') throw new UsageError('Đề nghị ghi: key show hoặc key rotate.');
  const { data } = parse(() => parseArgs({ args, options: { data: { type: 'string' } } }));
  const publicKey = verb === 'show' ? shown(requireData(data)) : await rotated(requireData(data));
  process.stderr.write(`Dấu vân tay: ${keyFingerprint(publicKey)}\n`);
  process.stdout.write(`${publicKey}\n`);
  return 0;
}

function shown(data: string): string {
  const key = readStoreKey(existingDataFolder(data));
  if (key !== null) return key.publicKey;
  throw new StartupError(
    'Thư mục dữ liệu này không có store-key.json. Đề nghị chép lại tệp đó; nếu đã mất, chạy key rotate.',
  );
}

async function rotated(data: string): Promise<string> {
  const { publicKey } = await withDatabase(data, ({ owner, dataDir }) => rotatedKey(owner, dataDir, new Date()));
  process.stderr.write(
    'Khóa mới có hiệu lực từ lần khởi động sau của kho; khóa cũ vẫn xác minh được. Có nhiều tiến trình trên một cơ sở dữ liệu thì đề nghị chép store-key.json này cho từng thư mục dữ liệu trước khi khởi động lại.\n',
  );
  return publicKey;
}
