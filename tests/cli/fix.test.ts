import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, canCu, fileOf, inFolder, samplePath } from './harness.ts';

type Line = { file: string; out: string; changes: { cell: string; before: string; after: string; rule: string }[] };
const issued = samplePath('pl4-nhu-ban-hanh.xlsx');

describe('fix', () => {
  it('mends what is safe and lists it, so that nothing of it is found again', async () => {
    const out = inFolder('mended.xlsx');
    const { exit, json } = await canCu(['fix', issued, '-o', out, '--json']);
    const { changes } = json[0] as Line;
    expect(exit).toBe(0);
    expect(changes.map(({ cell, rule }) => `${rule} ${cell}`)).toEqual(
      expect.arrayContaining(['T-01 E8', 'T-03 E12', 'T-01 E13', 'T-01 E14', 'T-01 E15']),
    );
    const again = await canCu(['fix', out, '-o', inFolder('again.xlsx'), '--json']);
    expect((again.json[0] as Line).changes).toEqual([]);
    expect(bytesOf(inFolder('again.xlsx')).equals(bytesOf(out))).toBe(true);
  });

  it('writes the file byte for byte when nothing is to be mended', async () => {
    const sound = samplePath('bo-tai-chinh-day-du.xlsx');
    const { exit, out } = await canCu(['fix', sound, '-o', inFolder('same.xlsx')]);
    expect({ exit, last: out[out.length - 1] }).toMatchObject({
      exit: 0,
      last: expect.stringContaining('Không có gì') as string,
    });
    expect(bytesOf(inFolder('same.xlsx')).equals(bytesOf(sound))).toBe(true);
  });

  it('mends only the rules that are asked for', async () => {
    const { json } = await canCu([
      'fix',
      samplePath('25-loi.xlsx'),
      '-o',
      inFolder('c04.xlsx'),
      '--rule',
      'C-04,T-02',
      '--json',
    ]);
    expect((json[0] as Line).changes.map(({ rule }) => rule).sort()).toEqual(['C-04', 'T-02']);
  });

  it('overwrites its file only when told so, also under another name', async () => {
    const file = fileOf('own.xlsx', bytesOf(issued));
    symlinkSync(file, inFolder('link.xlsx'));
    for (const name of ['own.xlsx', 'link.xlsx']) {
      const refused = await canCu(['fix', file, '-o', inFolder(name)]);
      expect(refused.exit).toBe(2);
      expect(refused.err[0]).toContain('--in-place');
    }
    expect(bytesOf(file).equals(bytesOf(issued))).toBe(true);
    expect((await canCu(['fix', file, '--in-place'])).exit).toBe(0);
    expect(bytesOf(file).equals(bytesOf(issued))).toBe(false);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each<[string, string[], string]>([
    ['no file', [], 'còn thiếu tên tệp'],
    ['two files', [issued, issued], 'chỉ nhận một tên tệp'],
    ['no output', [issued], '-o TỆP'],
    ['an output without folder', [issued, '-o', '/khong/co/thu-muc/x.xlsx'], 'Không có thư mục'],
    ['a folder as output', [issued, '-o', '/tmp'], 'là thư mục'],
    ['a rule that does not exist', [issued, '-o', '/tmp/x.xlsx', '--rule', 'T-3'], 'Không có quy tắc'],
    ['both outputs', [issued, '-o', '/tmp/x.xlsx', '--in-place'], 'một trong hai'],
  ])('says what is wrong: %s', async (_, args, words) => {
    const { exit, err, out } = await canCu(['fix', ...args]);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err.join()).toContain(words);
  });

  it('writes nothing for a file without the form', async () => {
    const out = inFolder('none.xlsx');
    const { exit, json } = await canCu(['fix', fileOf('text.xlsx', 'a'), '-o', out, '--json']);
    expect({ exit, json }).toMatchObject({ exit: 2, json: [{ error: { code: 'not-xlsx' } }] });
    expect(existsSync(out)).toBe(false);
  });
});
