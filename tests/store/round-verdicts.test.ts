import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportedIssue } from '../../core/report/index.ts';
import { form } from '../../store/seeds.ts';
import { writeForm } from '../../workbook/index.ts';
import { ministryTexts } from '../../cli/samples/ministry.ts';
import { canCu, fileOf } from '../cli/harness.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { roundsOf } from './support/rounds.ts';
import type { Rounds } from './support/rounds.ts';

/** A document that no list of this release knows, and that is no longer in force. */
const CSV = [
  'kind,number,year,symbol,title,issuer,date,from,to,replacedBy,source',
  'Nghị định,999,2021,NĐ-CP,về thử nghiệm,Chính phủ,2021-05-05,2021-07-01,2024-06-30,,thử',
].join('\n');
const TEXTS = {
  ...ministryTexts,
  'II.7': {
    result: 'Đang thực hiện: đã số hóa 87% hồ sơ.',
    basis: 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 999/2021/NĐ-CP ngày 05/5/2021.',
  },
};
const NOW = new Date('2026-11-24T18:30:00Z');
const DAY = '2026-11-25';

let store: TestStore;
let rounds: Rounds;
let file: string;
beforeAll(async () => {
  store = await openStore({ clock: () => NOW });
  rounds = await roundsOf(store);
  file = fileOf('mot-bang.xlsx', writeForm(form, { agency: 'Bộ Tài chính', texts: TEXTS }));
  await rounds.create('van-ban');
  const { etag } = await rounds.read('/van-ban');
  await rounds.call('/van-ban/documents', { csv: CSV, reason: 'thử' }, { 'If-Match': etag });
  await rounds.move('van-ban', 'open', null);
});
afterAll(() => store.close());

const submit = (...more: string[]) =>
  canCu(['submit', file, '--store', 'http://kho', '--round', 'van-ban', '--json', ...more], {
    env: { CAN_CU_TOKEN: store.tokens.BTC },
    fetch: async (url, init) => store.app.request(url, init),
  });
const checked = async (...more: string[]) => {
  const { json } = await canCu(['check', file, '--json', '--report-date', DAY, ...more]);
  return (json[0] as { issues: ReportedIssue[] }).issues;
};

describe('a round with legal documents of its own', () => {
  it('gives the same verdict by core at the command line and in the store', async () => {
    const csv = fileOf('van-ban.csv', CSV);
    const withList = await checked('--documents', csv);
    const ofList = (await checked()).length;
    expect(withList.filter(({ message }) => message.includes('999/2021/NĐ-CP')).length).toBeGreaterThan(0);
    expect(withList.length).not.toBe(ofList);

    const { exit, json, err } = await submit('--explain', 'Đang rà soát.');
    expect([exit, err]).toEqual([0, []]);
    const { number, errors, warnings } = json[0] as { number: string; errors: number; warnings: number };
    const kept = await (await store.get(`/api/v1/submissions/${number}`, store.tokens.BTC)).json();
    expect((kept as { issues: ReportedIssue[] }).issues).toEqual(withList);
    const count = (wanted: string) => withList.filter(({ severity }) => severity === wanted).length;
    expect([errors, warnings]).toEqual([count('error'), count('warning')]);
  });
});

describe('a round that asks a reason', () => {
  it('is told at the command line before anything is sent, and takes the reason', async () => {
    const [rule] = (await checked('--documents', fileOf('van-ban.csv', CSV)))
      .filter(({ severity }) => severity !== 'info')
      .map((issue) => issue.rule);
    expect((await rounds.change('van-ban', { needReason: [rule ?? ''] })).status).toBe(200);
    const bare = await submit('--explain', 'Đang rà soát lại.');
    expect([bare.exit, bare.json[0]]).toMatchObject([1, { error: { code: 'reasons-required' } }]);
    const secret = await submit('--explain', 'Đang rà soát.', '--reason', `${rule}: Báo cáo (Mật) số 5`);
    expect(secret.exit).toBe(3);
    expect((await submit('--reason', 'không đúng dạng')).exit).toBe(2);
    const sent = await submit('--explain', 'Đang rà soát.', '--reason', `${rule}: Chờ văn bản thay thế`);
    expect(sent.exit).toBe(0);
  });
});
