import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../core/index.ts';
import { fileURLToPath } from 'node:url';
import { bytesOf, canCu, fileOf, inFolder, samplePath, seedPath } from './harness.ts';

describe('template', () => {
  it('makes the committed blank form', async () => {
    expect((await canCu(['template', '-o', inFolder('blank.xlsx')])).exit).toBe(0);
    expect(bytesOf(inFolder('blank.xlsx')).equals(bytesOf(seedPath('forms/pl4-2367/blank.xlsx')))).toBe(true);
  });

  it('writes the agency into its line', async () => {
    await canCu(['template', '-o', inFolder('btc.xlsx'), '--agency', 'Bộ Tài chính']);
    const { json } = await canCu(['check', inFolder('btc.xlsx'), '--json']);
    expect(json[0]).toMatchObject({ agency: { code: 'BTC' } });
  });
});

describe('citations', () => {
  const line = 'Căn cứ điểm a khoản 2 Điều 5 Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 và Luật Nhà ở năm 2023';

  it('answers one line per text, from a file or stdin', async () => {
    const text = `\ufeff${line}\r\n\r\nkhông viện dẫn\n`;
    const fromFile = await canCu(['citations', fileOf('texts.txt', text), '--json']);
    const fromStdin = await canCu(['citations', '-', '--json'], { stdin: () => Promise.resolve(text) });
    expect(fromStdin.out).toEqual(fromFile.out);
    expect(fromFile.json).toEqual([
      {
        raw: line,
        citations: [
          {
            raw: 'điểm a khoản 2 Điều 5 Nghị định số 13/2023/NĐ-CP ngày 17/4/2023',
            kind: 'Nghị định',
            number: '13',
            year: '2023',
            symbol: 'NĐ-CP',
            date: '2023-04-17',
            locator: 'điểm a khoản 2 Điều 5',
          },
          {
            raw: 'Luật Nhà ở năm 2023',
            kind: 'Luật',
            number: null,
            year: '2023',
            symbol: null,
            date: null,
            locator: null,
            name: 'Nhà ở',
          },
        ],
      },
      { raw: '', citations: [] },
      { raw: 'không viện dẫn', citations: [] },
    ]);
  });

  it('reads \\n inside a line as the line break of the text', async () => {
    const text = 'Quyết định số 3078/QĐ-BTC ngày\\n03/9/2025';
    const { json } = await canCu(['citations', '-', '--json'], { stdin: () => Promise.resolve(text) });
    expect(json[0]).toMatchObject({ raw: text, citations: [{ number: '3078', date: '2025-09-03' }] });
  });
});

describe('rules', () => {
  it('lists the whole catalogue as one JSON array, silent and export rules included', async () => {
    const { json, exit } = await canCu(['rules', '--json']);
    const listed = json[0] as { id: string; severity: string; source: string; message: string }[];
    expect(exit).toBe(0);
    expect(listed).toHaveLength(CATALOGUE.length);
    expect(listed.find(({ id }) => id === 'C-09')!.severity).toBe('none');
    expect(listed.find(({ id }) => id === 'X-01')).toBeDefined();
    expect(listed.every(({ source, message }) => source !== '' && message !== '')).toBe(true);
  });
});

describe('misuse', () => {
  it.each<[string[], string]>([
    [[], 'Chưa ghi lệnh'],
    [['kiem-tra'], 'Không có lệnh “kiem-tra”'],
    [['check'], 'còn thiếu tên tệp'],
    [['check', 'x', '--jsn'], 'Không có tùy chọn “--jsn”'],
    [['rules', 'x'], 'không nhận “x”'],
    [['template'], '-o TỆP'],
    [['template', '-o'], 'còn thiếu giá trị'],
    [['submit', 'x'], '--store URL'],
    [['submit', 'x', '--store', 'ftp://a'], 'không đúng'],
    [['submit', 'x', '--store', 'http://a'], 'CAN_CU_TOKEN'],
    [['receipt', '--store', 'http://a', '--token', 't'], 'còn thiếu số biên nhận'],
  ])('%j: %s', async (args, words) => {
    const { exit, out, err } = await canCu(args);
    expect({ exit, out }).toEqual({ exit: 2, out: [] });
    expect(err.join()).toContain(words);
  });

  it('shows help for all verbs and for one', async () => {
    expect((await canCu(['--help'])).out.join()).toMatch(/template[\s\S]*check[\s\S]*submit[\s\S]*rules/);
    expect((await canCu(['fix', '--help'])).out.join()).not.toContain('can-cu check');
  });

  it('tells an unforeseen error whole only to those who ask', async () => {
    const world = { stdin: () => Promise.reject(new Error('bí mật')) };
    const bland = await canCu(['citations'], world);
    expect(bland).toMatchObject({ exit: 2, out: [] });
    expect(bland.err.join()).not.toContain('bí mật');
    expect((await canCu(['citations'], { ...world, env: { CAN_CU_DEBUG: '1' } })).err.join()).toContain('bí mật');
  });
});

describe('the process', () => {
  const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
  const spawn = (args: string[], input = '') =>
    spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' });

  it('prints JSON lines alone to stdout, sentences to stderr, and exits with the status', () => {
    const checked = spawn(['check', samplePath('25-loi.xlsx'), '--json']);
    expect(checked.status).toBe(1);
    expect(JSON.parse(checked.stdout)).toMatchObject({ form: 'pl4-2367' });
    expect(checked.stderr).toBe('');
    const bad = spawn(['check', fileOf('bad.xlsx', 'x')]);
    expect({ status: bad.status, stdout: bad.stdout }).toEqual({ status: 2, stdout: '' });
    expect(bad.stderr).toMatch(/^.*: Đây là tệp văn bản thường.*\n$/);
  });

  it('reads stdin', () => {
    const { stdout, status } = spawn(['citations', '-', '--json'], 'Quyết định số 06/QĐ-TTg ngày 06/01/2022\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ citations: [{ symbol: 'QĐ-TTg', year: null }] });
  });
});
