import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runOnce } from '../workbench/once.ts';
import { startWorkbench } from '../workbench/server/start.ts';
import { buildAll, dist } from './build.ts';
import { root } from './run.ts';

/**
 * `npm start`: builds, starts a store with demo access codes and the workbench, and prints the address to open.
 * `npm start -- --once`: drives the whole path in both hosts without a window, on a store that is thrown away afterwards.
 */
const { values } = parseArgs({
  options: {
    once: { type: 'boolean', default: false },
    port: { type: 'string', default: '8367' },
    data: { type: 'string' },
  },
});

console.log('Đang đóng gói…');
await buildAll();
console.log('Đang khởi động kho…');

if (values.once) {
  const data = await mkdtemp(join(tmpdir(), 'can-cu-once-'));
  const workbench = await startWorkbench({ root, dist, data: join(data, 'store'), port: 0 });
  let ok = false;
  try {
    ok = await runOnce(workbench, console.log);
  } finally {
    await workbench.stop();
    await rm(data, { recursive: true, force: true });
  }
  process.exit(ok ? 0 : 1);
}

const workbench = await startWorkbench({
  root,
  dist,
  data: values.data ?? join(root, '.data', 'store'),
  port: Number(values.port),
}).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken
      ? `Cổng ${values.port} đang có chương trình khác dùng. Đề nghị thử: npm start -- --port 0`
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exit(1);
});
console.log(`\nBàn thử:        ${workbench.url}`);
console.log(`Trang tổng hợp: ${workbench.storeUrl}/coordinator`);
console.log('Mã truy cập để thử hiện trên trang. Dừng bằng Ctrl+C.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void workbench.stop().then(() => process.exit(0)));
}
