import { describe, expect, it } from 'vitest';
import { checkManifest, checkServer, checkSidebar } from '../../scripts/gas/gates.ts';
import { toAscii } from '../../scripts/gas/ascii.ts';
import { stubs } from '../../scripts/gas/server.ts';
import { escapeForHtmlService, inline } from '../../scripts/gas/sidebar.ts';
import { codeJs, manifest } from './support.ts';

const NAMES = ['onOpen', 'onInstall', 'onEdit', 'rpc', 'showSidebar'];
const good = `var __app = {};\n${stubs(NAMES)}`;
const page = (script: string) => inline(script);

describe('Code.js', () => {
  it('passes, with few functions that a page can call', () => {
    expect(checkServer(codeJs)).toEqual([
      ...[
        'CANCU_CONHIEULUC',
        'CANCU_THOIHAN',
        'CANCU_TRICHDAN',
        'menuCheck',
        'menuClearMemory',
        'menuHelp',
        'menuSubmit',
      ],
      ...['onEdit', 'onInstall', 'onOpen', 'rpc', 'showSidebar'],
    ]);
  });

  it.each([
    ['a letter beyond ASCII', `${good}var a = "Căn Cứ";`, 'server ascii'],
    ['a private class field', `${good}class A { #a = 1; }`, 'server syntax'],
    ['a static class field', `${good}class A { static a = 1; }`, 'server syntax'],
    ['optional chaining', `${good}var a = rpc?.x;`, 'server syntax'],
    ['top-level await', `${good}await 1;`, 'server syntax'],
    ['a module', `${good}export {};`, 'server syntax'],
    ['a missing trigger', `var __app = {};\n${stubs(NAMES.slice(1))}`, 'server functions'],
    ['a trigger that is no declaration', `${stubs(NAMES.slice(1))}var onOpen = function () {};`, 'server functions'],
    ['too many functions', `${good}${stubs('abcdefghijkl'.split(''))}`, 'server functions'],
    ['too much', `${good}var a = "${'x'.repeat(1_000_001)}";`, 'server size'],
  ])('fails with %s', (_, code, gate) => {
    expect(() => checkServer(code)).toThrow(`gas gate "${gate}"`);
  });
});

describe('sidebar.html', () => {
  it.each([
    ['a letter beyond ASCII', page('var a = "ă"'), 'sidebar ascii'],
    ['a template literal', page('var a = `x`'), 'sidebar backtick'],
    ['a scriptlet', page('var a = "<?= 1 ?>"'), 'sidebar scriptlet'],
    ['an end of the script inside it', page('var a = "</script>"'), 'sidebar s'],
    ['a comment sign', page('var a = "<!--"'), 'sidebar shape'],
    ['a second script', page('1').replace('<body>', '<body><script src="x"></script>'), 'sidebar shape'],
    ['a module script', page('1').replace('<script>', '<script type="module">'), 'sidebar shape'],
    ['a script before #root', '<script>1</script><div id="root"></div>', 'sidebar shape'],
    ['broken code', page('var = 1'), 'sidebar syntax'],
    ['too much', page(`"${'x'.repeat(1_400_000)}"`), 'sidebar size'],
  ])('fails with %s', (_, html, gate) => {
    expect(() => checkSidebar(html)).toThrow(`gas gate "${gate}`);
  });

  it('passes with all of these escaped, and means the same', () => {
    const script = `var seen = ["</script>", "<!-- x", "<?= y", "\`", /\`<\\?[ă-ặ]/.test("\`<?ằ"), "$'", "😀"]; seen`;
    const escaped = escapeForHtmlService(toAscii(script));
    expect(() => checkSidebar(page(escaped))).not.toThrow();
    const run = (code: string): unknown => (0, eval)(code);
    expect(run(escaped)).toEqual(run(script));
    expect(page(escaped)).toContain("$'");
  });
});

describe('appsscript.json', () => {
  const changed = (change: object) => JSON.stringify({ ...(JSON.parse(manifest) as object), ...change });

  it('passes as it is, and with a store named', () => {
    expect(() => checkManifest(manifest)).not.toThrow();
    expect(() => checkManifest(changed({ urlFetchWhitelist: ['https://can-cu.example.vn/api/v1/'] }))).not.toThrow();
  });

  it.each([
    ['another scope', { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets'] }, 'manifest scopes'],
    ['no scopes', { oauthScopes: undefined }, 'manifest scopes'],
    ['another runtime', { runtimeVersion: 'DEPRECATED_ES5' }, 'manifest runtime'],
    ['a whitelist of http', { urlFetchWhitelist: ['http://can-cu.example.vn/'] }, 'manifest whitelist'],
    ['a whitelist without a path', { urlFetchWhitelist: ['https://can-cu.example.vn'] }, 'manifest whitelist'],
    ['a whitelist with a wildcard', { urlFetchWhitelist: ['https://*.example.vn/'] }, 'manifest whitelist'],
  ])('fails with %s', (_, change, gate) => {
    expect(() => checkManifest(changed(change))).toThrow(`gas gate "${gate}"`);
  });
});
