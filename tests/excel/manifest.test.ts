import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../excel-addin/version.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const ORIGIN = 'https://localhost:3000/';

const { document } = new JSDOM(readFileSync(path('manifest.xml'), 'utf8'), { contentType: 'application/xml' }).window;
const all = (name: string): Element[] => [...document.getElementsByTagNameNS('*', name)];
const values = (name: string, attribute: string): string[] =>
  all(name).map((element) => element.getAttribute(attribute) ?? '');

/** The schema itself is checked where xmllint is at hand (docs/excel.md); these are the promises beyond it. */
describe('manifest.xml', () => {
  it('is read by the tooling', async () => {
    const info = await OfficeAddinManifest.readManifestFile(path('manifest.xml'));
    expect(info).toMatchObject({
      displayName: 'Căn Cứ',
      defaultLocale: 'vi-VN',
      permissions: 'ReadWriteDocument',
      hosts: ['Workbook'],
    });
  });

  it('has one version with the package and the pane', () => {
    const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };
    expect(VERSION).toBe(version);
    expect(all('Version')[0]!.textContent).toBe(`${VERSION}.0`);
  });

  it('asks for what LTSC 2021 has and a shared runtime', () => {
    expect(all('Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`)).toEqual([
      'ExcelApi 1.14',
      'SharedRuntime 1.1',
    ]);
    const host = all('Runtimes')[0]!.parentElement!;
    expect(host.firstElementChild!.localName).toBe('Runtimes');
    expect(values('Runtime', 'resid')).toEqual(values('FunctionFile', 'resid'));
    expect(all('TaskpaneId')).toEqual([]);
  });

  it('names the three buttons in both languages, the commands as the code does', () => {
    const labels = all('String').filter((item) => /^(Open|Check|Submit)\.Label$/.test(item.getAttribute('id')!));
    expect(labels.map((item) => item.getAttribute('DefaultValue'))).toEqual([
      'Mở Căn Cứ',
      'Kiểm tra',
      'Kiểm tra và gửi',
    ]);
    expect(labels.map((item) => item.firstElementChild!.getAttribute('Value'))).toEqual([
      'Open Căn Cứ',
      'Check',
      'Check and submit',
    ]);
    const commands = readFileSync(path('excel-addin/ribbon.ts'), 'utf8');
    for (const name of all('FunctionName')) expect(commands).toContain(`'${name.textContent}'`);
  });

  it('keeps every resource reference and length limit', () => {
    const ids = ['Image', 'Url', 'String'].flatMap((name) => values(name, 'id').filter((id) => id !== ''));
    const used = [...document.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')!);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    for (const element of all('ShortStrings').flatMap((list) => [
      ...list.querySelectorAll('[DefaultValue], [Value]'),
    ])) {
      expect((element.getAttribute('DefaultValue') ?? element.getAttribute('Value'))!.length).toBeLessThanOrEqual(125);
    }
  });

  it('points every address to the one origin and every icon to a picture of its size', () => {
    const addresses = [...document.querySelectorAll('[DefaultValue^="http"]')].map((element) =>
      element.getAttribute('DefaultValue')!,
    );
    expect(addresses.filter((address) => !address.startsWith(ORIGIN))).toEqual([]);
    const icons = addresses.filter((address) => address.endsWith('.png'));
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const png = readFileSync(path(`excel-addin/${icon.slice(ORIGIN.length)}`));
      const size = Number(/-(\d+)\.png$/.exec(icon)![1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
