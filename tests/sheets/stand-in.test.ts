import { describe, expect, it } from 'vitest';
import { modelFromBook, typeCell } from '../../workbench/model/index.ts';
import { createSheetsStandIn, type StandInOptions } from '../../workbench/sheets/index.ts';
import { book, grid, manifest } from './support.ts';

/** Runs a script of its own in the stand-in: what it refuses must be refused. */
function run(body: string, options: Partial<StandInOptions> = {}) {
  const standIn = createSheetsStandIn(modelFromBook(book(grid)), {
    codeJs: `function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('x', 'probe').addToUi(); }
      function onEdit() { Logger.log("edited"); }
      function probe(argument) { ${body} }
      function probe_() {}`,
    manifest,
    storeUrl: null,
    user: 'can-bo@example.gov.vn',
    ...options,
  });
  return { standIn, answer: () => standIn.call('probe', []) };
}
const sheet = 'SpreadsheetApp.getActiveSpreadsheet().getActiveSheet()';
const onScopes = (change: (scopes: string[]) => string[]): string => {
  const json = JSON.parse(manifest) as { oauthScopes: string[] };
  return JSON.stringify({ ...json, oauthScopes: change(json.oauthScopes) });
};

describe('unknown members', () => {
  it.each([
    'SpreadsheetApp.getActive()',
    `${sheet}.getRangeList(["A1"])`,
    `${sheet}.getRange("A1").setNote("x")`,
    'UrlFetchApp.fetchAll([])',
    'LockService.getLock()',
    'ScriptApp.newTrigger("x")',
    'SpreadsheetApp.x = 1',
  ])('%s fails loudly', async (code) => {
    await expect(run(code).answer()).rejects.toThrow(/stand-in|cannot be set/);
  });

  it.each(['DriveApp', 'fetch', 'setTimeout', 'URL', 'TextEncoder', 'crypto', 'process', 'window', 'structuredClone'])(
    '%s is not there',
    async (name) => {
      expect(await run(`return typeof ${name};`).answer()).toBe('undefined');
    },
  );

  it('compiles no code from text', async () => {
    await expect(run('return new Function("return 1")();').answer()).rejects.toThrow(/Code generation/);
  });
});

describe('values', () => {
  it.each([
    ['"3/2026"', { value: 46082, text: '03/2026' }],
    ['"=1+1"', { formula: '=1+1' }],
    ['"007"', { value: 7 }],
    ['"\'007"', { value: '007' }],
    ['"1.5.2024x"', { value: '1.5.2024x' }],
    ['true', { value: true }],
    ['12', { value: 12 }],
  ])('setValue(%s) is taken as if typed', async (value, cell) => {
    const { standIn, answer } = run(`${sheet}.getRange("D1").setValue(${value});`);
    await answer();
    expect(standIn.model.sheet('Biểu').cell(1, 4)).toMatchObject(cell);
  });

  it('takes "=" for a formula even where the format is text', async () => {
    const { standIn, answer } = run(`${sheet}.getRange("D1").setNumberFormat("@").setValue("=1+1");`);
    await answer();
    expect(standIn.model.sheet('Biểu').cell(1, 4).formula).toBe('=1+1');
  });

  it.each([
    ['an object', `${sheet}.getRange("A1").setValue({});`, /no cell value/],
    ['too long a text', `${sheet}.getRange("A1").setValue("x".repeat(50001));`, /50000 characters/],
    ['rows that do not match', `${sheet}.getRange(1, 1, 2, 1).setValues([["a"]]);`, /number of rows/],
    ['columns that do not match', `${sheet}.getRange(1, 1, 1, 2).setValues([["a"]]);`, /number of columns/],
    ['a range outside the sheet', `${sheet}.getRange(1001, 1);`, /outside the dimensions/],
    ['an address that is none', `${sheet}.getRange("ô 1");`, /Range not found/],
  ])('refuses %s', async (_, code, message) => {
    await expect(run(code).answer()).rejects.toThrow(message);
  });

  it('hands out dates of another realm, and arrays of its own', async () => {
    const values = `var v = ${sheet}.getRange("A2:C2").getValues();`;
    const tell = 'return [v instanceof Array, v[0][2] instanceof Date, Object.prototype.toString.call(v[0][2])];';
    expect(await run(values + tell).answer()).toEqual([true, false, '[object Date]']);
  });

  it('refuses to write protected cells', async () => {
    const { standIn, answer } = run(`${sheet}.getRange("A1").setValue("x");`);
    standIn.model.sheet('Biểu').isProtected = true;
    await expect(answer()).rejects.toThrow(/protected cell or object/);
  });
});

describe('google.script.run', () => {
  it.each([
    ['a Date', [new Date()]],
    ['a function', [() => 1]],
    ['a Map', [{ a: new Map() }]],
  ])('refuses %s as an argument', async (_, args) => {
    await expect(run('').standIn.call('probe', args)).rejects.toThrow(/may not be/);
  });

  it('is loud about a Date that comes back', async () => {
    await expect(run(`return ${sheet}.getRange("C2").getValue();`).answer()).rejects.toThrow(/value returned/);
  });

  it.each(['probe_', 'nothing', 'Object'])('does not find %s', async (name) => {
    await expect(run('').standIn.call(name, [])).rejects.toThrow('Script function not found');
  });

  it('runs ten calls at once, the next ones after them', async () => {
    const { standIn } = run('return argument;');
    standIn.trouble.slowMs = 40;
    const started = performance.now();
    const answers = await Promise.all(Array.from({ length: 11 }, (_, n) => standIn.call('probe', [n])));
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(performance.now() - started).toBeGreaterThan(75);
  });
});

describe('limits', () => {
  const properties = 'PropertiesService.getUserProperties()';
  it.each([
    ['a property over 9 KB', `${properties}.setProperty("a", "x".repeat(9217));`, /too large/],
    [
      'a store over 500 KB',
      `for (var i = 0; i < 60; i++) ${properties}.setProperty("k" + i, "x".repeat(9000));`,
      /quota/,
    ],
    ['a property that is no text', `${properties}.setProperty("a", 1);`, /string expected/],
    ['a cache value over 100 KB', 'CacheService.getUserCache().put("a", "x".repeat(102401), 60);', /too large/],
    ['a cache time over six hours', 'CacheService.getUserCache().put("a", "x", 21601);', /21600/],
  ])('refuses %s', async (_, code, message) => {
    await expect(run(code).answer()).rejects.toThrow(message);
  });

  it('forgets what the cache kept, in time', async () => {
    let now = 0;
    const cache = 'CacheService.getUserCache()';
    const { answer } = run(`var c = ${cache}; var v = c.get("a"); c.put("a", "x", 60); return v;`, { now: () => now });
    expect([await answer(), await answer()]).toEqual([null, 'x']);
    now = 61_000;
    expect(await answer()).toBeNull();
  });
});

describe('rights', () => {
  const withoutScope = (part: string) => onScopes((scopes) => scopes.filter((scope) => !scope.includes(part)));

  it.each([
    ['spreadsheets', `${sheet};`],
    ['external_request', 'UrlFetchApp.fetch("https://can-cu.test/api/v1/me");'],
    ['container.ui', 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar"));'],
    ['userinfo.email', 'Session.getActiveUser();'],
    ['openid', 'ScriptApp.getIdentityToken();'],
  ])('needs the scope %s', async (part, code) => {
    await expect(run(code, { manifest: withoutScope(part) }).answer()).rejects.toThrow(/Required permissions/);
  });

  it('opens no other file with this scope', async () => {
    await expect(run('SpreadsheetApp.openById("x");').answer()).rejects.toThrow(/Required permissions/);
  });

  it.each([
    'http://can-cu.test/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://10.0.0.5/',
    'https://[::1]/',
    'https://kho.internal/',
    'https://example.com/',
  ])('does not fetch %s', async (url) => {
    const { answer } = run(`UrlFetchApp.fetch("${url}");`, { storeUrl: 'http://127.0.0.1:9' });
    await expect(answer()).rejects.toThrow(/public https|DNS error|unavailable/);
  });

  it('gives a simple trigger no service that needs consent', () => {
    const standIn = createSheetsStandIn(modelFromBook(book(grid)), {
      codeJs: 'function onOpen() { UrlFetchApp.fetch("https://can-cu.test/"); }',
      manifest,
      storeUrl: null,
      user: '',
    });
    expect(() => standIn.open()).toThrow(/Required permissions/);
  });

  it('gives AuthMode.NONE nothing but the menu', () => {
    const { standIn } = run('');
    expect(standIn.open('NONE').items).toEqual([{ caption: 'x', call: 'probe' }]);
    const other = createSheetsStandIn(modelFromBook(book(grid)), {
      codeJs: 'function onOpen() { PropertiesService.getUserProperties(); }',
      manifest,
      storeUrl: null,
      user: '',
    });
    expect(() => other.open('NONE')).toThrow(/Required permissions/);
  });

  it('runs onEdit for people’s edits only', async () => {
    const { standIn, answer } = run(`${sheet}.getRange("A1").setValue("x");`);
    await answer();
    expect(standIn.log.printed).toEqual([]);
    typeCell(standIn.model, 'Biểu', 1, 1, 'y');
    expect(standIn.log.printed).toEqual(['edited']);
  });
});

describe('the floor', () => {
  it.each([
    '[1].findLast(function () { return true; })',
    '[1].at(0)',
    '[2, 1].toSorted()',
    'Object.hasOwn({}, "a")',
    'Object.groupBy([], String)',
    'new Set().union(new Set())',
    '"a".localeCompare("b")',
    'new Intl.Collator("vi")',
    `${sheet}.getRange("A1").getValues().at(0)`,
  ])('has no %s', async (code) => {
    await expect(run(`return ${code};`, { floor: true }).answer()).rejects.toThrow(/not a function|not defined/);
  });
});
