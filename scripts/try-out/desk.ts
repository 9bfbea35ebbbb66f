import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { officerAt, type Officer } from '../../workbench/drive.ts';
import { startWorkbench, type Workbench } from '../../workbench/server/start.ts';
import { dist } from '../build.ts';
import { root } from '../run.ts';
import { watchHands, type Hands } from './hands.ts';

export type Host = 'excel' | 'sheets';

export type Desk = {
  host: Host;
  workbench: Workbench;
  /** What everybody at this desk has pressed and typed so far. */
  hands: Hands;
  opens(sample: string, host?: Host): Promise<{ officer: Officer; session: string }>;
  /** The store is out of reach, as the host at hand has it: Sheets is called by Google's servers, Excel by the machine. */
  offline(officer: Officer, session: string, on: boolean): Promise<void>;
  /** The coordinator returns a submission, with a comment on one field. */
  returns(number: string, task: string, field: string, text: string): Promise<void>;
};

/** A store of its own for each scenario: nothing of another one is in the way, or helps. */
export async function atDesk<T>(browser: Browser, host: Host, work: (desk: Desk) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'can-cu-try-out-'));
  const workbench = await startWorkbench({ root, dist, data: join(data, 'store'), port: 0 });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const hands = await watchHands(context);
  const post = async (address: string, body: string, token?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await fetch(address, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, string>;
  };
  const desk: Desk = {
    host,
    workbench,
    hands,
    async opens(sample, at = host) {
      const { id: session = '' } = await post(`${workbench.url}/api/sessions?host=${at}&sample=${sample}`, '{}');
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${workbench.url}/s/${session}/`);
      return { officer: officerAt(page), session };
    },
    async offline(officer, session, on) {
      const toStore = `${workbench.storeUrl}/**`;
      if (host === 'sheets')
        await post(`${workbench.url}/s/${session}/trouble`, JSON.stringify({ id: 'storeDown', on }));
      else if (on) await officer.page.route(toStore, (route) => route.abort());
      else await officer.page.unroute(toStore);
    },
    async returns(number, task, field, text) {
      const body = JSON.stringify({ reason: 'Đề nghị hoàn thiện.', comments: [{ task, field, text }] });
      await post(`${workbench.storeUrl}/api/v1/submissions/${number}/return`, body, workbench.tokens.coordinator);
    },
  };
  try {
    return await work(desk);
  } finally {
    await context.close();
    await workbench.stop();
    await rm(data, { recursive: true, force: true });
  }
}
