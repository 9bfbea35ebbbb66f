import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../core/index.ts';
import { canCu, fileOf, samplePath } from './harness.ts';

const HEAD = 'kind,number,year,symbol,date,title,issuer,to,replacedBy,source';
const SAMPLE = samplePath('bo-tai-chinh-day-du.xlsx');
const check = (list: string) =>
  canCu(['check', SAMPLE, '--json', '--report-date', '2026-11-24', '--documents', fileOf('van-ban.csv', list)]);

describe("check --documents adds an administrator's list", () => {
  it('of a decree that has ended', async () => {
    const line =
      'Nghị định,118,2025,NĐ-CP,2025-06-09,"một cửa, một cửa liên thông",Chính phủ,2026-09-30,999/2026/NĐ-CP,Bộ A';
    const { json } = await check(`${HEAD}\n${line}\n`);
    const found = (json[0] as FileReport).issues.filter(({ rule }) => rule === 'C-17');
    expect(found).toMatchObject([{ task: 'II.7', field: 'basis', params: { lastDay: '2026-09-30' } }]);
  });

  it.each([
    ['kind,number\n', 'dòng 1: thiếu cột symbol, title, issuer, source'],
    [`${HEAD}\nNghị định,1,2025,NĐ-CP,hôm qua,a,b,,,c\n`, 'dòng 2: cột date không hợp lệ'],
  ])('and says where it cannot be read: %j', async (list, said) => {
    const { exit, err } = await check(list);
    expect(exit).toBe(2);
    expect(err.join()).toContain(said);
  });
});

describe('check --reported takes what was reported under 1834/TCT', () => {
  it('one content a line', async () => {
    const list = fileOf(
      'da-bao-cao.txt',
      'Thông tư số 1/2020/TT-BTC\r\n\r\nSửa khoản 2 Điều 10 Nghị định số 69/2024/NĐ-CP\r\n',
    );
    const { json } = await canCu(['check', SAMPLE, '--json', '--report-date', '2026-11-24', '--reported', list]);
    const found = (json[0] as FileReport).issues.filter(({ rule }) => rule === 'F-11');
    expect(found).toMatchObject([{ task: 'I.3', field: 'basis', severity: 'warning' }]);
  });
});
