import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { ON_SERVER } from '../../gas-sheets/door/contract.ts';
import { formBody } from '../../store-client/index.ts';
import { open, value } from './support.ts';

const server = new Worker(new URL('./oauth-server.ts', import.meta.url));
const [port] = (await once(server, 'message')) as [number];
afterAll(() => server.terminate());

const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';
const form = (path: string, fields: Record<string, string>) => ({
  path: `/api/v1/oauth/${path}`,
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: formBody(fields),
});
const me = { path: '/api/v1/me', method: 'GET', headers: {} };

it('signs in, renews and signs out without a code or token ever coming to the page', async () => {
  const { standIn, ask } = open({ storeUrl: `http://127.0.0.1:${port}` });
  const seen: string[] = [];
  const fetches = async (request: object) => {
    const answer = value(await ask('fetch', request));
    seen.push(answer.body);
    return { status: answer.status, json: JSON.parse(answer.body) as Record<string, unknown> };
  };

  const asked = await fetches(form('device_authorization', { client_id: 'sheets', scope: 'submit' }));
  expect(asked.json).toMatchObject({ device_code: ON_SERVER, user_code: 'BCDF-GHJK' });
  const poll = form('token', { grant_type: DEVICE_CODE, client_id: 'sheets', device_code: ON_SERVER });
  expect((await fetches(poll)).json).toMatchObject({ error: 'authorization_pending' });
  expect(value(await ask('secretHas', {}))).toBe(false);
  expect((await fetches(poll)).json).toMatchObject({ access_token: ON_SERVER, refresh_token: ON_SERVER });
  expect(value(await ask('secretHas', {}))).toBe(true);

  // The first token serves once; then the script renews it by itself, and the page notices nothing.
  expect((await fetches(me)).json).toEqual({ me: 'Bearer truy-cap-1' });
  expect(await fetches(me)).toEqual({ status: 200, json: { me: 'Bearer truy-cap-2' } });

  value(await ask('secretClear', {}));
  expect(value(await ask('secretHas', {}))).toBe(false);
  expect((await fetches(me)).status).toBe(401);
  expect(standIn.log.last!.fetches.map(({ url }) => url)).toEqual(['https://can-cu.test/api/v1/me']);
  const toThePage = seen.filter((body) => !body.includes('"me"')).join();
  expect(toThePage).not.toMatch(/truy-cap|doi-moi|ma-thiet-bi/);
  await standIn.close();
});
