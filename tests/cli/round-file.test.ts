import { describe, expect, it } from 'vitest';
import { canCu, fileOf, samplePath } from './harness.ts';

const ROUND = {
  ...{ code: 'quy-4', form: 'pl4-2367', name: 'Quý IV', opensOn: null, dueAt: null, reportDate: '2026-11-24' },
  ...{ state: 'open', scope: 'form', severities: {} },
};
const FILE = samplePath('25-loi.xlsx');
type Issue = { rule: string; severity: string; task: string | null; message: string };
const issuesOf = async (round: object) => {
  const file = fileOf('dot.json', JSON.stringify({ ...ROUND, ...round }));
  const { json } = await canCu(['check', FILE, '--json', '--round-file', file]);
  return (json[0] as { issues: Issue[] }).issues;
};

describe('check --round-file', () => {
  it('checks by severities, waivers and messages of a round', async () => {
    const first = (await issuesOf({})).find(({ severity }) => severity === 'error') as Issue;
    const { rule, task } = first;
    const silenced = await issuesOf({ severities: { [rule]: 'none' } });
    expect(silenced.some((issue) => issue.rule === rule)).toBe(false);
    const waivers = [{ task, rule, until: null, reason: 'Đang sáp nhập' }];
    const waived = await issuesOf({ waivers, messages: { [rule]: 'Xem hướng dẫn.' } });
    expect(waived.find((issue) => issue.rule === rule && issue.task === task)).toMatchObject({
      severity: 'info',
      message: expect.stringMatching(/Được miễn: Đang sáp nhập Lưu ý của đợt rà soát: Xem hướng dẫn\.$/) as string,
    });
  });

  it.each([
    ['no JSON', 'x'],
    ['another thing', '{"code":"quy-4"}'],
  ])('refuses %s', async (_, content) => {
    const { exit, err } = await canCu(['check', FILE, '--round-file', fileOf('khac.json', content)]);
    expect([exit, err.join('\n')]).toEqual([2, expect.stringContaining('không phải là đợt rà soát')]);
  });
});
