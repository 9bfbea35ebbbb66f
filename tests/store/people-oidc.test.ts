import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOidc } from '../../store/people/oidc.ts';
import { readOidc } from '../../store/people/oidc-options.ts';
import { inviteUser } from '../../store/people/users.ts';
import { browserOn, ORIGIN } from './support/browser.ts';
import { PASSWORD, personOf } from './support/people.ts';
import { CLIENT, startProvider } from './support/provider.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

let store: TestStore;
let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider();
  store = await openStore({ oidc: createOidc({ issuer: provider.issuer, ...CLIENT }) });
});
afterAll(async () => {
  await store.close();
  await provider.close();
});

const account = async (role: 'officer' | 'administrator' = 'officer') =>
  personOf(store, role === 'officer' ? { agency: 'BTC', role } : { role });

/** To the provider and back, as `user`; answers with the browser and the page it comes back to. */
async function through(user: string, start = '/dang-nhap/oidc') {
  provider.state.user = user;
  const browser = browserOn(store);
  const away = await browser.get(start);
  const back = await provider.visit(away.location ?? '');
  const path = back.slice(ORIGIN.length);
  return { browser, path, page: await browser.get(path) };
}

const onTo = (html: string) => /http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1];

it('keeps passwords working while the provider is down, and uses it once it is up', async () => {
  const { login } = await account();
  const browser = browserOn(store);
  expect((await browser.get('/dang-nhap')).html).toContain('href="/dang-nhap/oidc"');
  const down = await browser.get('/dang-nhap/oidc');
  expect([down.status, down.html]).toEqual([503, expect.stringContaining('mật khẩu')]);
  expect((await browser.send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD })).status).toBe(303);
  provider.state.isUp = true;
  expect((await browserOn(store).get('/dang-nhap/oidc')).location).toMatch(`${provider.issuer}/auth?`);
});

describe('with the provider up', () => {
  beforeAll(() => {
    provider.state.isUp = true;
  });

  it('signs in by a verified e-mail address that is a sign-in name, and by the subject from then on', async () => {
    const { login } = await account();
    provider.state.claims['an'] = { email: login.toUpperCase(), email_verified: true };
    const { browser, page } = await through('an', '/dang-nhap/oidc?tiep=/thiet-bi');
    expect([page.status, onTo(page.html)]).toEqual([200, '/thiet-bi']);
    expect((await browser.get('/tai-khoan')).html).toContain(login);
    provider.state.claims['an'] = {};
    expect((await (await through('an')).browser.get('/tai-khoan')).html).toContain(login);
  });

  it('takes up an invitation, once', async () => {
    const who = { agencyId: store.agencyId('BCA'), role: 'approver', login: 'duyet-bca', name: 'Lê Văn C' } as const;
    const link = (await inviteUser(store.context, 'test', who))?.link ?? '';
    const start =
      /href="(\/dang-nhap\/oidc[^"]+)"/.exec((await browserOn(store).get(`/loi-moi/${link}`)).html)?.[1] ?? '';
    const { browser } = await through('le-van-c', start);
    expect((await browser.get('/tai-khoan')).html).toContain('Lê Văn C');
    expect((await browserOn(store).get(`/loi-moi/${link}`)).status).toBe(404);
    expect((await through('nguoi-khac', start)).page.status).toBe(403);
  });

  it.each([
    { what: 'a stranger', claims: {} },
    { what: 'an address of nobody', claims: { email: 'khong-ai@kho.example', email_verified: true } },
    { what: 'an address that is not verified', claims: { verified: false } },
    { what: 'a disabled account', claims: { verified: true, disabled: true } },
  ])('lets in no $what', async ({ what, claims }) => {
    const { login, agencyId, userId } = await account();
    if ('verified' in claims) provider.state.claims[what] = { email: login, email_verified: claims.verified };
    else provider.state.claims[what] = claims;
    if ('disabled' in claims)
      await store.context.pool.query('select store.set_disabled($1, $2, $3, $4, now())', [
        'test',
        agencyId,
        userId,
        true,
      ]);
    const { browser, page } = await through(what);
    expect([page.status, browser.cookies.has('can_cu_session')]).toEqual([403, false]);
  });

  it('asks an administrator for the second factor all the same', async () => {
    const { login } = await account('administrator');
    provider.state.claims['quan-tri'] = { email: login, email_verified: true };
    const { browser, page } = await through('quan-tri');
    expect(onTo(page.html)).toBe('/dang-nhap/bao-ve');
    expect((await browser.get('/quan-tri')).status).toBe(303);
  });

  it('believes only the answer to its own question, once', async () => {
    const { login } = await account();
    provider.state.claims['dinh'] = { email: login, email_verified: true };
    const { browser, path } = await through('dinh');
    expect((await browser.get(path)).status).toBe(400);
    const other = browserOn(store);
    await other.get('/dang-nhap/oidc');
    expect((await other.get(path)).status).toBe(400);
    expect((await browserOn(store).get('/dang-nhap/oidc/xong?code=x&state=y')).status).toBe(400);
    expect(other.cookies.has('can_cu_session')).toBe(false);
  });
});

describe('readOidc', () => {
  const environment = {
    CAN_CU_OIDC_ISSUER: 'https://id.example',
    CAN_CU_OIDC_CLIENT_ID: 'a',
    CAN_CU_OIDC_CLIENT_SECRET: ' b\n',
  };

  it('reads options before the environment, and nothing where there is nothing', () => {
    expect(readOidc({}, {})).toBeUndefined();
    expect(readOidc({}, environment)).toEqual({ issuer: 'https://id.example', clientId: 'a', clientSecret: 'b' });
    expect(readOidc({ clientId: 'c' }, environment)?.clientId).toBe('c');
  });

  it.each([
    { what: 'plain http', change: { CAN_CU_OIDC_ISSUER: 'http://id.example' } },
    { what: 'no address', change: { CAN_CU_OIDC_ISSUER: 'id' } },
    { what: 'no secret', change: { CAN_CU_OIDC_CLIENT_SECRET: '' } },
    { what: 'no client', change: { CAN_CU_OIDC_CLIENT_ID: '' } },
    { what: 'a file that is not there', change: { CAN_CU_OIDC_CLIENT_SECRET_FILE: '/nonexistent/x' } },
  ])('refuses $what in a sentence', ({ change }) => {
    expect(() => readOidc({}, { ...environment, ...change })).toThrow(/Đề nghị/);
  });
});
