import { parseArgs } from 'node:util';
import { keyFingerprint } from '../../core/submissions/index.ts';
import { openDataFolder } from '../data-folder.ts';
import { parse, requireData, UsageError } from '../options.ts';
import { openStoreKey, rotateStoreKey } from './store-key.ts';

/** `store key show | rotate`: a store that runs signs with the new key from its next start on. */
export async function keyCommand([verb, ...args]: string[]): Promise<number> {
  if (verb !== 'show' && verb !== 'rotate') throw new UsageError('Đề nghị ghi: key show hoặc key rotate.');
  const values = parse(() => parseArgs({ args, options: { data: { type: 'string' } } }));
  const dataDir = openDataFolder(requireData(values.data));
  const { publicKey } = verb === 'show' ? openStoreKey(dataDir, new Date()) : rotateStoreKey(dataDir, new Date());
  process.stderr.write(`Dấu vân tay: ${keyFingerprint(publicKey)}\n`);
  if (verb === 'rotate')
    process.stderr.write('Khóa mới có hiệu lực từ lần khởi động sau của kho; khóa cũ vẫn xác minh được.\n');
  process.stdout.write(`${publicKey}\n`);
  return Promise.resolve(0);
}
