import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The store as a process of its own, as in real life: the workbench knows only its address and its demo access codes. */
export type StoreProcess = { url: string; tokens: Record<string, string>; stop(): Promise<void> };

const READY = /^listening (http:\/\/\S+)$/m;

/**
 * Starts `store/main.ts` on a free port and waits until it says that it listens.
 * Throws with what the store said when it ends before that.
 */
export async function startStore(options: {
  root: string;
  data: string;
  paneOrigins: string[];
}): Promise<StoreProcess> {
  const args = [
    'store/main.ts',
    '--port',
    '0',
    '--data',
    options.data,
    '--demo',
    ...options.paneOrigins.flatMap((origin) => ['--pane-origin', origin]),
  ];
  const child = spawn(process.execPath, args, { cwd: options.root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-8_000)));
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const ready = READY.exec(out);
      if (ready?.[1]) resolve(ready[1]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Kho không khởi động được (mã ${code}).\n${said}`)));
  });
  const tokens = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(options.data, 'demo-tokens.json'), 'utf8')));
  return {
    url,
    tokens,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
