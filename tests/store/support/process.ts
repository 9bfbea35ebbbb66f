import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = resolve(import.meta.dirname, '../../..');
const MAIN = join(ROOT, 'store/main.ts');

/** `npm`: as an administrator types it, with npm and its shell in between. */
type Options = SpawnOptions & { npm?: boolean };

export type RunningStore = { url: string; child: ChildProcess; stderr(): string; stop(): Promise<number | null> };
export type Run = { code: number | null; stdout: string; stderr: string };

function start(args: string[], options: Options) {
  const { npm = false, ...rest } = options;
  const [command, words] = npm ? ['npm', ['run', '-s', 'store', '--']] : [process.execPath, [MAIN]];
  const child = spawn(command, [...words, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...rest });
  const output = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output.stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (output.stderr += chunk));
  return { child, output };
}

/** Runs `node store/main.ts …` to its end. */
export async function run(args: string[], options: Options = {}): Promise<Run> {
  const { child, output } = start(args, options);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...output };
}

/** Starts a store on a free port and waits for its line. */
export async function startStore(data: string, args: string[] = [], options: Options = {}): Promise<RunningStore> {
  const { child, output } = start(['--port', '0', '--data', data, ...args], options);
  const ended = once(child, 'close');
  while (!output.stdout.includes('\n')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the store ended: ${output.stderr}`);
    await sleep(10);
  }
  return {
    url: /^listening (\S+)\n$/.exec(output.stdout)?.[1] ?? `unexpected: ${output.stdout}`,
    child,
    stderr: () => output.stderr,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Processes of the PostgreSQL that works in this data folder (Linux). */
export function postgresOf(data: string): number[] {
  const cluster = statSync(join(data, 'postgres'));
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const cwd = statSync(`/proc/${pid}/cwd`);
        return cwd.ino === cluster.ino && cwd.dev === cluster.dev;
      } catch {
        return false;
      }
    });
}
