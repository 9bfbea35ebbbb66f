import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceAuthorization } from '../../core/wire/people.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { inviteUser } from '../../store/people/users.ts';
import { browserOn } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { auditOf, oauth, PASSWORD, personOf, userOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const HOSTILE = `<script>alert(1)</script>"'><img src=x>`;
const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

let store: TestStore;
beforeAll(async () => {
  store = await openStore({ publicUrl: 'https://kho.example.gov.vn' });
});
afterAll(() => store.close());

const signedIn = async (login: string) => {
  const browser = browserOn(store);
  await browser.send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD });
  return browser;
};
const ask = async () =>
  DeviceAuthorization.parse(await (await oauth(store, 'device_authorization', { client_id: 'excel' })).json());
const poll = async ({ device_code }: DeviceAuthorization) =>
  (await (await oauth(store, 'token', { grant_type: DEVICE_CODE, client_id: 'excel', device_code })).json()) as {
    access_token?: string;
    error?: string;
  };
const status = async (token: string) => (await store.get('/api/v1/me', token)).status;

describe('/thiet-bi', () => {
  let browser: TestBrowser;
  let login: string;
  beforeAll(async () => {
    ({ login } = await personOf(store, { agency: 'BTC', role: 'officer' }));
    browser = await signedIn(login);
  });
  const page = (code: string) => `/thiet-bi?ma=${code}`;

  it('stands where the store is reached from outside, and asks for a sign-in first', async () => {
    const asked = await ask();
    expect(asked.verification_uri).toBe('https://kho.example.gov.vn/thiet-bi');
    expect((await browserOn(store).get(page(asked.user_code))).location).toContain(
      '/dang-nhap?tiep=%2Fthiet-bi%3Fma%3D',
    );
  });

  it('shows who asks and the code to compare, and lets in after the person agrees', async () => {
    const asked = await ask();
    const { html } = await browser.get(page(asked.user_code.toLowerCase().replace('-', ' - ').replaceAll(' ', '%20')));
    for (const text of ['Excel', asked.user_code, login, 'Bộ Tài chính']) expect(html).toContain(text);
    expect((await poll(asked)).error).toBe('authorization_pending');
    await browser.send(page(asked.user_code), '/thiet-bi', { ma: asked.user_code, 'quyet-dinh': 'dong-y' });
    expect(await status((await poll(asked)).access_token ?? '')).toBe(200);
  });

  it('refuses where the person refuses', async () => {
    const asked = await ask();
    await browser.send(page(asked.user_code), '/thiet-bi', { ma: asked.user_code, 'quyet-dinh': 'tu-choi' });
    expect((await poll(asked)).error).toBe('access_denied');
  });

  it.each([
    { what: 'another site', change: { origin: 'https://evil.example' } },
    { what: 'no origin', change: { origin: null } },
    { what: 'a guessed guard', change: { guard: 'x' } },
  ])('decides nothing for a form from $what', async ({ change }) => {
    const asked = await ask();
    const fields = { ma: asked.user_code, 'quyet-dinh': 'dong-y' };
    expect((await browser.send(page(asked.user_code), '/thiet-bi', fields, change)).status).toBe(403);
    expect((await poll(asked)).error).toBe('authorization_pending');
  });

  it('decides nothing by being opened, by a missing cookie or an odd answer', async () => {
    const asked = await ask();
    await browser.get(`${page(asked.user_code)}&quyet-dinh=dong-y`);
    const { html } = await browser.get(page(asked.user_code));
    const stranger = browserOn(store);
    const fields = { ma: asked.user_code, 'quyet-dinh': 'dong-y' };
    const guard = /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await stranger.send('/thiet-bi', '/thiet-bi', fields, { guard })).status).toBe(303);
    await browser.send(page(asked.user_code), '/thiet-bi', { ma: asked.user_code, 'quyet-dinh': 'có' });
    expect((await poll(asked)).error).toBe('authorization_pending');
  });

  it('knows no code that nobody asked with, shows a hostile one as text, and lets nobody guess on', async () => {
    expect((await browser.get(page('BCDF-GHJK'))).status).toBe(404);
    const { html } = await browser.get(page(encodeURIComponent(HOSTILE)));
    expect(html).not.toMatch(/<script|<img/);
    const guesser = await signedIn((await personOf(store, { agency: 'BCA', role: 'officer' })).login);
    const statuses = [];
    for (let i = 0; i < 25; i += 1) statuses.push((await guesser.get(page('BCDF-GHJK'))).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('/tai-khoan', () => {
  it('lists one’s own devices and revokes one at once, and nobody else’s', async () => {
    const [mine, other] = [
      await userOf(store, { agency: 'BTC', role: 'officer' }),
      await userOf(store, { agency: 'BTC', role: 'officer' }),
    ];
    const browser = await signedIn(mine.login);
    const idOf = (html: string) => /name="thiet-bi" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const { html } = await browser.get('/tai-khoan');
    expect([...html.matchAll(/name="thiet-bi"/g)]).toHaveLength(1);
    const foreign = idOf((await (await signedIn(other.login)).get('/tai-khoan')).html);
    expect((await browser.send('/tai-khoan', '/tai-khoan/thiet-bi', { 'thiet-bi': foreign })).status).toBe(400);
    expect(
      (
        await browser.send(
          '/tai-khoan',
          '/tai-khoan/thiet-bi',
          { 'thiet-bi': idOf(html) },
          { origin: 'https://evil.example' },
        )
      ).status,
    ).toBe(403);
    expect(await status(mine.token)).toBe(200);
    expect((await browser.send('/tai-khoan', '/tai-khoan/thiet-bi', { 'thiet-bi': idOf(html) })).status).toBe(200);
    expect([await status(mine.token), await status(other.token)]).toEqual([401, 200]);
  });

  it('signs devices out with everything else', async () => {
    const { login, token } = await userOf(store, { agency: 'BTC', role: 'officer' });
    await (await signedIn(login)).send('/tai-khoan', '/tai-khoan/dang-xuat-tat-ca', {});
    expect(await status(token)).toBe(401);
  });

  it('changes the password of whoever knows the present one', async () => {
    const { login } = await personOf(store, { agency: 'BTC', role: 'officer' });
    const browser = await signedIn(login);
    const fresh = 'mật khẩu hoàn toàn mới';
    const change = (present: string) =>
      browser.send('/tai-khoan', '/tai-khoan/mat-khau', { present, password: fresh, again: fresh });
    expect((await change('không phải')).status).toBe(400);
    expect((await change(PASSWORD)).status).toBe(200);
    expect(
      (await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: fresh.normalize('NFD') })).status,
    ).toBe(303);
    expect((await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD })).status).toBe(401);
  });

  it('lets an officer have a second factor, too', async () => {
    const { login } = await personOf(store, { agency: 'BTC', role: 'officer' });
    const browser = await signedIn(login);
    const secret = /class="secret"\s*>([^<]+)</
      .exec((await browser.get('/tai-khoan/bao-ve')).html)?.[1]
      ?.replaceAll(' ', '');
    await browser.send('/tai-khoan/bao-ve', '/tai-khoan/bao-ve', {
      code: new TOTP({ secret: secret ?? '' }).generate(),
    });
    expect((await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD })).location).toBe(
      '/dang-nhap/xac-thuc',
    );
  });
});

describe('/quan-tri', () => {
  let browser: TestBrowser;
  let own: { login: string; userId: string };
  beforeAll(async () => {
    own = await personOf(store, { role: 'administrator' });
    browser = await signedIn(own.login);
    const secret = /class="secret"\s*>([^<]+)</
      .exec((await browser.get('/dang-nhap/bao-ve')).html)?.[1]
      ?.replaceAll(' ', '');
    await browser.send('/dang-nhap/bao-ve', '/dang-nhap/bao-ve', {
      code: new TOTP({ secret: secret ?? '' }).generate(),
    });
  });
  const send = (path: string, fields: Record<string, string>) => browser.send('/quan-tri', `/quan-tri/${path}`, fields);
  const linkIn = (html: string) => /https:\/\/kho\.example\.gov\.vn(\/loi-moi\/[^<\s]+)/.exec(html)?.[1] ?? '';

  it.each(['officer', 'approver'] as const)('is closed to a person of role %s', async (role) => {
    const visitor = await signedIn((await personOf(store, { agency: 'BTC', role })).login);
    expect((await visitor.get('/quan-tri')).status).toBe(403);
    for (const path of ['moi', 'lien-ket', 'ngung', 'dung-lai', 'dang-xuat', 'thu-hoi-ma'])
      expect((await visitor.send('/tai-khoan', `/quan-tri/${path}`, {})).status).toBe(403);
  });

  it('is closed to a coordinator’s token', async () => {
    const visitor = browserOn(store);
    await visitor.send('/coordinator', '/coordinator/sign-in', { token: store.tokens.coordinator });
    expect((await visitor.get('/coordinator')).status).toBe(200);
    expect((await visitor.get('/quan-tri')).status).toBe(403);
    expect((await visitor.get('/thiet-bi')).status).toBe(403);
  });

  it('invites a person and shows the link to pass on', async () => {
    const fields = { name: HOSTILE, login: 'Can-Bo.moi@btp.gov.vn', role: 'officer', agency: 'BTP' };
    const { html } = await send('moi', fields);
    expect(html).not.toMatch(/<script|<img/);
    const link = linkIn(html);
    const visitor = browserOn(store);
    await visitor.send(link, link, { password: PASSWORD, again: PASSWORD });
    expect((await (await signedIn('can-bo.moi@btp.gov.vn')).get('/tai-khoan')).html).toContain('Bộ Tư pháp');
    expect((await browser.get('/quan-tri')).html).not.toMatch(/<script|<img/);
    expect((await send('moi', fields)).html).toContain('đã có người dùng');
    expect((await auditOf(store, 'BTP')).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user-invited', 'invitation-used', 'signed-in']),
    );
  });

  it.each([
    { what: 'an officer of nowhere', fields: { role: 'officer', agency: '' } },
    { what: 'an administrator of an agency', fields: { role: 'administrator', agency: 'BTC' } },
    { what: 'an unknown role', fields: { role: 'king', agency: 'BTC' } },
    { what: 'a name with letters that cannot be', fields: { role: 'officer', agency: 'BTC', login: 'tên có dấu' } },
    { what: 'nobody', fields: { role: 'officer', agency: 'BTC', name: ' ' } },
  ])('refuses $what', async ({ fields }) => {
    expect((await send('moi', { name: 'X', login: 'mot-ten', ...fields })).status).toBe(400);
  });

  it('resets a person: password and second factor anew, signed out everywhere', async () => {
    const { login, token, agencyId, userId } = await userOf(store, { agency: 'BTC', role: 'officer' });
    const before = await signedIn(login);
    const link = linkIn((await send('lien-ket', { 'co-quan': String(agencyId), nguoi: userId })).html);
    expect(await status(token)).toBe(200);
    const fresh = 'một câu khác cũng đủ dài';
    await browserOn(store).send(link, link, { password: fresh, again: fresh });
    expect([await status(token), (await before.get('/tai-khoan')).status]).toEqual([401, 303]);
    expect((await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: fresh })).status).toBe(303);
  });

  it('makes an earlier link void by a new one', async () => {
    const who = { agencyId: store.agencyId('BTC'), role: 'officer', login: 'quen-link', name: 'Người quên' } as const;
    const invited = await inviteUser(store.context, 'test', who);
    await send('lien-ket', { 'co-quan': String(who.agencyId), nguoi: invited?.userId ?? '' });
    expect((await browserOn(store).get(`/loi-moi/${invited?.link}`)).status).toBe(404);
  });

  it('disables and enables an account, at once and everywhere', async () => {
    const { login, token, agencyId, userId } = await userOf(store, { agency: 'BTC', role: 'officer' });
    const visitor = await signedIn(login);
    const fields = { 'co-quan': String(agencyId), nguoi: userId };
    expect((await send('ngung', fields)).status).toBe(200);
    expect([await status(token), (await visitor.get('/tai-khoan')).status]).toEqual([401, 303]);
    expect((await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD })).status).toBe(401);
    await send('dung-lai', fields);
    expect((await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD })).status).toBe(303);
    expect(await status(token)).toBe(401);
  });

  it('does not let administrators shut themselves out', async () => {
    expect((await send('ngung', { 'co-quan': '0', nguoi: own.userId })).status).toBe(400);
    expect((await browser.get('/quan-tri')).status).toBe(200);
  });

  it('lists service tokens and revokes one', async () => {
    const token = await issueToken(store.context.pool, store.agencyId('BCA'), 'officer', {
      label: HOSTILE,
      scope: 'read',
    });
    const { html } = await browser.get('/quan-tri');
    expect(html).not.toMatch(/<script|<img/);
    const row = html.slice(html.indexOf('&lt;script&gt;alert(1)', html.indexOf('id="tokens"')));
    const prefix = /name="ma" value="([0-9a-f]{12})"/.exec(row)?.[1] ?? '';
    expect(await status(token)).toBe(200);
    expect((await send('thu-hoi-ma', { ma: prefix })).status).toBe(200);
    expect(await status(token)).toBe(401);
    expect((await send('thu-hoi-ma', { ma: prefix })).status).toBe(400);
    expect((await send('thu-hoi-ma', { ma: '%' })).status).toBe(400);
  });
});

describe('service tokens', () => {
  it('end with their day, and only read where they were made to', async () => {
    const make = (terms: Parameters<typeof issueToken>[3]) =>
      issueToken(store.context.pool, store.agencyId('BTC'), 'officer', terms);
    const [old, reader] = [await make({ expiresAt: new Date(Date.now() - 1000) }), await make({ scope: 'read' })];
    expect([await status(old), await status(reader)]).toEqual([401, 200]);
    expect((await store.submit(reader, {}, 'khoa')).status).toBe(403);
  });
});
