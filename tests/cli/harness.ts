import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Io } from '../../cli/io.ts';
import { run } from '../../cli/run.ts';

export const seedPath = (name: string): string => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
export const samplePath = (name: string): string => seedPath(`samples/${name}`);

const folder = mkdtempSync(join(tmpdir(), 'can-cu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const inFolder = (name: string): string => join(folder, name);
export function fileOf(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}
export const bytesOf = (path: string): Buffer => readFileSync(path);

export type Ran = { exit: number; out: string[]; err: string[]; json: unknown[] };

/** 2026-11-24 18:30 UTC is already the 25th in Việt Nam. */
const NOW = new Date('2026-11-24T18:30:00Z');

/** Runs a command in process; `json` are the lines of stdout that are JSON. */
export async function canCu(args: string[], world: Partial<Io> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    stdin: () => Promise.resolve(''),
    now: () => NOW,
    fetch: () => Promise.reject(new Error('no network in this test')),
    ...world,
    // Nobody's real sign-ins are read or written.
    env: { CAN_CU_HOME: inFolder('home'), ...world.env },
  };
  const exit = await run(args, io);
  return { exit, out, err, json: out.filter((line) => /^[[{]/.test(line)).map((line) => JSON.parse(line) as unknown) };
}
