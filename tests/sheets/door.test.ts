import { describe, expect, it } from 'vitest';
import { open, REALMS } from './support.ts';

describe.each(REALMS)('the door in %s', (_, floor) => {
  const { standIn } = open({ floor });
  const rpc = async (json: unknown) =>
    JSON.parse((await standIn.call('rpc', [json])) as string) as Record<string, unknown>;

  it.each([
    ['no JSON', 'not json', 'bad-request'],
    ['nothing', undefined, 'bad-request'],
    ['a list', '[]', 'bad-request'],
    ['null', 'null', 'bad-request'],
    ['no method', '{}', 'unknown-method'],
    ['an unknown method', '{"method":"deleteAll"}', 'unknown-method'],
    ['an inherited name', '{"method":"constructor"}', 'unknown-method'],
    ['another inherited name', '{"method":"hasOwnProperty"}', 'unknown-method'],
    ['the prototype', '{"method":"__proto__"}', 'unknown-method'],
    ['a method that is no text', '{"method":["read"]}', 'unknown-method'],
    ['a key too many', '{"method":"read","params":{"x":1}}', 'bad-request'],
    [
      'a patch of the wrong form',
      '{"method":"apply","params":{"patch":{"sheet":"Biểu","ops":[{"op":"run"}]}}}',
      'bad-request',
    ],
    ['an address that is none', '{"method":"select","params":{"sheet":"Biểu","cell":"A0"}}', 'bad-request'],
    ['an empty access code', '{"method":"secretSet","params":{"token":"  "}}', 'bad-request'],
  ])('answers %s with a code and a sentence', async (_name, json, code) => {
    const answer = await rpc(json);
    expect(answer).toMatchObject({ ok: false, code });
    expect(answer.message).toMatch(/Đề nghị/);
  });

  it('answers a good message', async () => {
    expect(await rpc('{"method":"secretHas"}')).toEqual({ ok: true, value: false });
  });

  it('is the only way in beside triggers and menu entries', async () => {
    for (const name of ['__app', 'eval', 'Object', 'toString', 'rpc_', 'SpreadsheetApp', 'x;rpc']) {
      await expect(standIn.call(name, [])).rejects.toThrow('Script function not found');
    }
  });
});

describe('triggers and menu', () => {
  it.each(['NONE', 'LIMITED'] as const)('onOpen builds the menu in AuthMode.%s', (mode) => {
    const { standIn } = open();
    const menu = standIn.open(mode);
    expect(menu.title).toBe('Căn Cứ');
    expect(menu.items.map((item) => (item === 'separator' ? '-' : item.caption))).toEqual([
      'Mở Căn Cứ',
      '-',
      'Kiểm tra',
      'Kiểm tra và gửi',
      '-',
      'Dọn dữ liệu Căn Cứ trong tệp',
      'Trợ giúp',
    ]);
  });

  it.each([
    ['Mở Căn Cứ', 'open'],
    ['Kiểm tra', 'check'],
    ['Kiểm tra và gửi', 'submit'],
    ['Dọn dữ liệu Căn Cứ trong tệp', 'clear-memory'],
    ['Trợ giúp', 'help'],
  ])('"%s" opens the sidebar, which is told "%s" once', async (caption, verb) => {
    const { standIn, ask } = open();
    standIn.open();
    expect(standIn.pressMenu(caption).sidebar).toEqual({ html: '<p>Căn Cứ</p>', title: 'Căn Cứ' });
    expect(await ask('takeVerb')).toEqual({ ok: true, value: verb });
    expect(await ask('takeVerb')).toEqual({ ok: true, value: null });
  });
});
