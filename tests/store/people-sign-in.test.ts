import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteUser } from '../../store/people/users.ts';
import { browserOn } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { auditOf, PASSWORD, personOf } from './support/people.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const HOSTILE = `<script>alert(1)</script>"'><img src=x>`;

let store: TestStore;
const now = new Date('2026-11-24T01:00:00Z');
const pass = (minutes: number) => now.setTime(now.getTime() + minutes * 60_000);
beforeAll(async () => {
  store = await openStore({ clock: () => new Date(now) });
});
afterAll(() => store.close());

const password = (browser: TestBrowser, login: string, text = PASSWORD, more: Record<string, string> = {}) =>
  browser.send('/dang-nhap', '/dang-nhap', { login, password: text, ...more });
const codeOf = (secret: string) => new TOTP({ secret }).generate({ timestamp: now.getTime() });
const secretIn = (html: string) => /class="secret"\s*>([^<]+)</.exec(html)?.[1]?.replaceAll(' ', '') ?? '';
const officer = () => personOf(store, { agency: 'BTC', role: 'officer' });

/** An administrator who has set up the second factor, signed in. */
async function administrator() {
  const { login } = await personOf(store, { role: 'administrator' });
  const browser = browserOn(store);
  await password(browser, login);
  const secret = secretIn((await browser.get('/dang-nhap/bao-ve')).html);
  const { html } = await browser.send('/dang-nhap/bao-ve', '/dang-nhap/bao-ve', { code: codeOf(secret) });
  const recovery = [...html.matchAll(/<code>([a-z2-7-]+)<\/code>/g)].map(([, code]) => code ?? '');
  return { browser, login, secret, recovery };
}

describe('an invitation', () => {
  const invite = async (name = 'Trần Thị B') => {
    const who = {
      agencyId: store.agencyId('BTC'),
      role: 'officer',
      login: `moi-${Math.trunc(performance.now() * 1000)}`,
      name,
    } as const;
    return { login: who.login, link: `/loi-moi/${(await inviteUser(store.context, 'test', who))?.link ?? ''}` };
  };
  const fill = (text: string, again = text) => ({ password: text, again });

  it('is taken up once, by setting a password', async () => {
    const { login, link } = await invite();
    const browser = browserOn(store);
    expect((await browser.get(link)).html).toContain('Trần Thị B');
    expect((await browser.send(link, link, fill(PASSWORD))).html).toContain(login);
    expect((await browser.get(link)).status).toBe(404);
    expect((await password(browser, login)).location).toBe('/tai-khoan');
  });

  it.each([
    { what: 'short', fields: fill('ngắn quá'), why: 'ít nhất 12 ký tự' },
    { what: 'different', fields: fill(PASSWORD, `${PASSWORD} `), why: 'khác nhau' },
    { what: 'monotonous', fields: fill('aaaaaaaaaaaaaaaa'), why: 'dễ đoán' },
  ])('refuses a $what password with the reason', async ({ fields, why }) => {
    const { link } = await invite();
    const answer = await browserOn(store).send(link, link, fields);
    expect([answer.status, answer.html]).toEqual([400, expect.stringContaining(why)]);
  });

  it('ends after three days, and shows a hostile name as text', async () => {
    const { link } = await invite(HOSTILE);
    const { html } = await browserOn(store).get(link);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img/);
    pass(72 * 60);
    expect((await browserOn(store).get(link)).status).toBe(404);
  });

  it('stands in no log', async () => {
    const { link } = await invite();
    await browserOn(store).get(link);
    expect(store.log()).toContain('/loi-moi/:link');
    expect(store.log()).not.toContain(link);
  });
});

describe('the sign-in', () => {
  it('opens a session for eight hours, in a cookie of this browser session alone', async () => {
    const { login } = await officer();
    const browser = browserOn(store);
    const { headers, location } = await password(browser, ` ${login.toUpperCase()} `);
    const cookie = headers.getSetCookie().find((line) => line.startsWith('can_cu_session=')) ?? '';
    expect(location).toBe('/tai-khoan');
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).not.toMatch(/Max-Age|Expires/i);
    expect((await browser.get('/tai-khoan')).status).toBe(200);
    pass(8 * 60 - 1);
    expect((await browser.get('/tai-khoan')).status).toBe(200);
    pass(1);
    expect((await browser.get('/tai-khoan')).location).toBe('/dang-nhap?tiep=%2Ftai-khoan');
  });

  it('says the same to an unknown name, a wrong password and a disabled account', async () => {
    const [known, gone] = [await officer(), await officer()];
    await store.context.pool.query('select store.set_disabled($1, $2, $3, $4, $5)', [
      'test',
      gone.agencyId,
      gone.userId,
      true,
      now,
    ]);
    const answers = [];
    for (const [login, text] of [
      ['khong-co-ai', PASSWORD],
      [known.login, 'sai mật khẩu rồi'],
      [gone.login, PASSWORD],
      ['\0', '\0'],
    ] as const) {
      const { status, html } = await password(browserOn(store), login, text);
      answers.push([status, /role="alert"[^>]*>([^<]+)/.exec(html)?.[1]]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  it('goes on to a page of this store, and to no other', async () => {
    const { login } = await officer();
    const to = async (tiep: string) => (await password(browserOn(store), login, PASSWORD, { tiep })).location;
    expect(await to('/thiet-bi?ma=BCDF-GHJK')).toBe('/thiet-bi?ma=BCDF-GHJK');
    for (const foreign of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:x',
    ])
      expect(await to(foreign)).toBe('/tai-khoan');
  });

  it.each([
    { what: 'another site', change: { origin: 'https://evil.example' } },
    { what: 'no origin', change: { origin: null } },
    { what: 'a guessed guard', change: { guard: 'x' } },
    { what: 'no cookie', change: { cookies: false } },
  ])('refuses a form from $what', async ({ change }) => {
    const { login } = await officer();
    expect(
      (await browserOn(store).send('/dang-nhap', '/dang-nhap', { login, password: PASSWORD }, change)).status,
    ).toBe(403);
  });

  it('gives a new session at every step: one from before opens nothing', async () => {
    const { login } = await officer();
    const browser = browserOn(store);
    await password(browser, login);
    const before = browser.cookies.get('can_cu_session');
    await password(browser, login);
    await browser.send(
      '/dang-nhap',
      '/dang-nhap',
      { login, password: PASSWORD },
      { guard: browser.guardIn(await browser.get('/tai-khoan')) },
    );
    expect(browser.cookies.get('can_cu_session')).not.toBe(before);
    const old = browserOn(store);
    old.cookies.set('can_cu_session', before ?? '');
    expect((await old.get('/tai-khoan')).status).toBe(303);
  });

  it('asks once more for itself when another site led here, so that the cookie comes along', async () => {
    const page = await browserOn(store).get('/thiet-bi?ma=BCDF-GHJK', { 'Sec-Fetch-Site': 'cross-site' });
    expect([page.status, page.html]).toEqual([
      200,
      expect.stringContaining('http-equiv="refresh" content="0;url=/thiet-bi?ma=BCDF-GHJK"'),
    ]);
  });

  it('ends by its own form, here or everywhere', async () => {
    const { login } = await officer();
    const [one, other] = [browserOn(store), browserOn(store)];
    await password(one, login);
    await password(other, login);
    expect((await one.send('/tai-khoan', '/dang-xuat', {}, { origin: 'https://evil.example' })).status).toBe(403);
    await one.send('/tai-khoan', '/dang-xuat', {});
    expect([(await one.get('/tai-khoan')).status, (await other.get('/tai-khoan')).status]).toEqual([303, 200]);
    await password(one, login);
    await one.send('/tai-khoan', '/tai-khoan/dang-xuat-tat-ca', {});
    expect([(await one.get('/tai-khoan')).status, (await other.get('/tai-khoan')).status]).toEqual([303, 303]);
  });
});

describe('lock-out', () => {
  const wrong = (login: string, headers?: Record<string, string>) =>
    password(browserOn(store), login, 'sai mật khẩu rồi', headers);

  it('closes an account for a growing while, whatever address the guesses claim, and no other', async () => {
    const [target, other] = [await officer(), await officer()];
    for (let i = 0; i < 5; i += 1) await wrong(target.login);
    expect((await password(browserOn(store), target.login)).status).toBe(401);
    expect((await password(browserOn(store), other.login)).status).toBe(303);
    pass(1);
    expect((await wrong(target.login)).status).toBe(401);
    pass(1);
    expect((await password(browserOn(store), target.login)).status).toBe(401);
    pass(1);
    expect((await password(browserOn(store), target.login)).status).toBe(303);
    for (let i = 0; i < 4; i += 1) await wrong(target.login);
    expect((await password(browserOn(store), target.login)).status).toBe(303);
    const locks = (await auditOf(store, 'BTC')).filter(
      ({ action, subject }) => action === 'account-locked' && subject === target.userId,
    );
    expect(locks).toHaveLength(2);
  });

  it('counts guesses made at the same time', async () => {
    const { login, userId } = await officer();
    await Promise.all(Array.from({ length: 12 }, () => wrong(login)));
    expect((await password(browserOn(store), login)).status).toBe(401);
    expect(
      (await auditOf(store, 'BTC')).some(({ action, subject }) => action === 'account-locked' && subject === userId),
    ).toBe(true);
  });

  it('holds for the second factor, too: knowing the password gives no endless guesses', async () => {
    const { login, secret } = await administrator();
    pass(1);
    const thief = browserOn(store);
    for (let i = 0; i < 6; i += 1) {
      await password(thief, login);
      await thief.send('/dang-nhap/xac-thuc', '/dang-nhap/xac-thuc', { code: '000000' });
    }
    const honest = browserOn(store);
    expect((await password(honest, login)).status).toBe(401);
    pass(20);
    await password(honest, login);
    expect((await honest.send('/dang-nhap/xac-thuc', '/dang-nhap/xac-thuc', { code: codeOf(secret) })).location).toBe(
      '/quan-tri',
    );
  });
});

describe('the second factor', () => {
  it('has to be set up by an administrator before anything opens', async () => {
    const { login } = await personOf(store, { role: 'administrator' });
    const browser = browserOn(store);
    expect((await password(browser, login)).location).toBe('/dang-nhap/bao-ve');
    expect((await browser.get('/quan-tri')).status).toBe(303);
    const { html } = await browser.get('/dang-nhap/bao-ve');
    expect(html).toContain('<svg');
    expect((await browser.send('/dang-nhap/bao-ve', '/dang-nhap/bao-ve', { code: '123' })).status).toBe(401);
    const done = await browser.send('/dang-nhap/bao-ve', '/dang-nhap/bao-ve', { code: codeOf(secretIn(html)) });
    expect([...done.html.matchAll(/<li><code>/g)]).toHaveLength(10);
    expect((await browser.get('/quan-tri')).status).toBe(200);
  });

  it('takes each code once', async () => {
    const { login, secret } = await administrator();
    const enter = async (code: string) => {
      const browser = browserOn(store);
      expect((await password(browser, login)).location).toBe('/dang-nhap/xac-thuc');
      expect((await browser.get('/quan-tri')).status).toBe(303);
      return (await browser.send('/dang-nhap/xac-thuc', '/dang-nhap/xac-thuc', { code })).status;
    };
    expect(await enter(codeOf(secret))).toBe(401);
    pass(1);
    const code = codeOf(secret);
    expect([await enter(code), await enter(code)]).toEqual([303, 401]);
  });

  it('gives way to a recovery code, once each', async () => {
    const { login, recovery } = await administrator();
    expect(recovery).toHaveLength(10);
    const enter = async (code: string) => {
      const browser = browserOn(store);
      await password(browser, login);
      return (await browser.send('/dang-nhap/xac-thuc', '/dang-nhap/xac-thuc', { code })).status;
    };
    const first = recovery[0] ?? '';
    expect([await enter(first.toUpperCase()), await enter(first), await enter(recovery[1] ?? '')]).toEqual([
      303, 401, 303,
    ]);
  });
});

describe('every page of a sign-in', () => {
  it.each(['/dang-nhap', '/coordinator', '/thiet-bi', '/tai-khoan', '/quan-tri', '/loi-moi/x'])(
    '%s is safe to meet',
    async (path) => {
      const { headers, html } = await browserOn(store).get(path);
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(html).not.toContain('<script');
    },
  );
});
