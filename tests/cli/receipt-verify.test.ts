import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedText } from '../../core/index.ts';
import type { FetchLike } from '../../store-client/index.ts';
import { canCu, fileOf } from './harness.ts';

type Json = Record<string, unknown>;

const newKey = () => {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { publicKey: String(jwk.x), key: createPrivateKey({ key: jwk, format: 'jwk' }) };
};
const own = newKey();
const other = newKey();

function signed(receipt: Json, { publicKey, key } = own): Json {
  const unsigned = { ...receipt, key: publicKey };
  return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), key).toString('base64url') };
}

const SUMMARY = {
  ...{ tasks: 52, inScope: 8, completed: 4, inProgress: 3, notStarted: 1, notApplicable: 0, unreported: 0, unclear: 0 },
  ...{ byStatus: { sufficient: 2, 'needs-completion': 1, none: 1, missing: 0 }, errors: 1, warnings: 0, infos: 1 },
};
const FACTS = {
  number: 'mac-dinh.BTC.0001',
  round: 'mac-dinh',
  agency: { code: 'BTC', name: 'Bộ Tài chính' },
  receivedAt: '2026-11-25T09:15:00+07:00',
  contentHash: `sha256:${'ab'.repeat(32)}`,
  reportDate: '2026-11-25',
  ...{
    tasks: 52,
    errors: 1,
    warnings: 0,
    state: 'received',
    summary: SUMMARY,
    explanation: 'Lý do: "x"',
    notice: 'Không thay thế …',
  },
  someLaterField: [1, { a: true }],
};
const GENUINE = signed(FACTS);

let files = 0;
const written = (content: unknown) =>
  fileOf(`receipt-${++files}.json`, typeof content === 'string' ? content : `${JSON.stringify(content)}\n`);
const verify = (content: unknown, args: string[] = [], world = {}) =>
  canCu(['receipt', 'verify', written(content), ...args], world);

describe('offline', () => {
  it('proves that nothing was changed and shows the key’s fingerprint', async () => {
    const { exit, out } = await verify(GENUINE);
    expect(exit).toBe(0);
    expect(out.join('\n')).toMatch(/đúng, không có gì bị sửa[\s\S]*([0-9a-f]{4} ){7}[0-9a-f]{4}[\s\S]*chưa rõ/);
  });

  it('does not mind another order of keys or blanks', async () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(GENUINE).reverse()), null, 2);
    expect((await verify(`\uFEFF${turned}\r\n`)).exit).toBe(0);
  });

  const changes: [string, Json][] = [
    ...Object.keys(GENUINE).map((key): [string, Json] => [`${key} taken out`, without(key)]),
    ['the count of errors', { ...GENUINE, errors: 0 }],
    ['a number as text', { ...GENUINE, tasks: '52' }],
    ['something inside', { ...GENUINE, agency: { code: 'BTC', name: 'Bộ Công an' } }],
    ['a field put in', { ...GENUINE, extra: 1 }],
    ['the key of somebody else', { ...GENUINE, key: other.publicKey }],
    ['the signature’s last sign, unused bits', { ...GENUINE, signature: respelt(String(GENUINE['signature'])) }],
    ['a signature that is none', { ...GENUINE, signature: 'AA' }],
    ['a key that is no text', { ...GENUINE, key: 7 }],
  ];
  it.each(changes)('%s: not right', async (what, receipt) => {
    const { exit, err } = await verify(receipt);
    expect([what, exit]).toEqual([what, what === 'number taken out' ? 2 : 1]);
    expect(err.join(' ')).not.toBe('');
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004'],
    ['a list', '[]'],
    ['another object', '{"file":"a.xlsx"}'],
    ['nothing', ''],
    ['two receipts', `${JSON.stringify(GENUINE)}\n${JSON.stringify(GENUINE)}`],
    ['a key twice', JSON.stringify(GENUINE).replace('{', '{"errors":0,')],
  ])('%s is unreadable', async (_, text) => {
    expect((await verify(text)).exit).toBe(2);
  });

  it('is misused without a file, with two, or with one that is not there', async () => {
    for (const args of [['verify'], ['verify', 'a', 'b'], ['verify', 'khong-co.json'], ['a.B.1', '--key', 'x']]) {
      expect((await canCu(['receipt', ...args])).exit).toBe(2);
    }
  });

  it('says it in JSON, too', async () => {
    const [line] = (await verify(GENUINE, ['--json'])).json;
    expect(line).toMatchObject({ valid: true, number: FACTS.number, owner: 'unproven', stateNow: null });
    const [failure] = (await verify({ ...GENUINE, errors: 0 }, ['--json'])).json;
    expect(failure).toMatchObject({ error: { code: 'altered' } });
  });
});

describe('with a key', () => {
  it.each([
    ['one line', `${own.publicKey}\n`, 0],
    ['the store’s answer', { key: other.publicKey, fingerprint: 'x', keys: [{ key: own.publicKey }] }, 0],
    ['another key', other.publicKey, 1],
    ['no key', 'xyz', 2],
  ])('%s', async (_, key, exit) => {
    expect((await verify(GENUINE, ['--key', written(key)])).exit).toBe(exit);
  });
});

describe('asked for at the store', () => {
  const problem = { type: 'x', title: 'x', status: 404, code: 'not-found', detail: 'Không có.' };
  const storeOf =
    (receipt: Json | null, key = own.publicKey): FetchLike =>
    (url) => {
      const keys = { key, fingerprint: 'x', keys: [] };
      const body = url.endsWith('/receipt-key') ? keys : (receipt ?? problem);
      return Promise.resolve({
        status: body === problem ? 404 : 200,
        headers: { get: () => null },
        text: () => Promise.resolve(JSON.stringify(body)),
      });
    };
  const AT = ['--store', 'https://kho.example', '--token', 'cancu_1_x'];

  it.each([
    { what: 'the same', fetch: storeOf(GENUINE), exit: 0 },
    { what: 'answered since, signed anew', fetch: storeOf(signed({ ...FACTS, state: 'accepted' })), exit: 0 },
    { what: 'signed by another key', fetch: storeOf(GENUINE, other.publicKey), exit: 1 },
    { what: 'other at the store', fetch: storeOf(signed({ ...FACTS, errors: 0 })), exit: 1 },
    { what: 'not there', fetch: storeOf(null), exit: 1 },
    { what: 'no store', fetch: () => Promise.reject(new Error('offline')), exit: 3 },
  ])('$what: exit $exit', async ({ fetch, exit }) => {
    expect((await verify(GENUINE, AT, { fetch })).exit).toBe(exit);
  });

  it('tells the state of today', async () => {
    const { out } = await verify(GENUINE, AT, { fetch: storeOf(signed({ ...FACTS, state: 'returned' })) });
    expect(out.join('\n')).toContain('trả lại để hoàn thiện');
  });
});

function without(key: string): Json {
  const { [key]: _gone, ...rest } = GENUINE;
  return rest;
}

/** Another text that decodes to the same bytes. */
function respelt(text: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + signs[signs.indexOf(text.slice(-1)) ^ 1];
}
