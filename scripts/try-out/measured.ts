import type { Desk, Host } from './desk.ts';
import { since } from './hands.ts';

/** One line of the table. `again`: texts that had to be put in a second time. */
export type Measured = {
  scenario: string;
  host: Host;
  clicks: number;
  texts: number;
  again: number;
  seconds: number;
  remark: string;
};

/** Does the work, which answers a remark, and tells what it took. */
export async function measured(desk: Desk, scenario: string, work: () => Promise<string>): Promise<Measured[]> {
  const hands = since(desk.hands);
  const started = performance.now();
  const remark = await work();
  const seconds = (performance.now() - started) / 1000;
  const { clicks, texts } = hands();
  const again = texts.length - new Set(texts).size;
  return [{ scenario, host: desk.host, clicks, texts: texts.length, again, seconds, remark }];
}
