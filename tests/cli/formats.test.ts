import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../core/index.ts';
import type { FileReport } from '../../core/index.ts';
import { csvLine } from '../../cli/csv.ts';
import { bytesOf, canCu, fileOf, samplePath } from './harness.ts';

const REPORT_DATE = ['--report-date', '2026-11-24'];
const sample = samplePath('25-loi.xlsx');
const issuesOf = async (file: string): Promise<FileReport['issues']> =>
  ((await canCu(['check', file, '--json', ...REPORT_DATE])).json[0] as FileReport).issues;

describe('check --format json', () => {
  it('is --json', async () => {
    const [one, other] = await Promise.all(
      [['--json'], ['--format', 'json']].map((option) => canCu(['check', sample, ...option, ...REPORT_DATE])),
    );
    expect(one).toEqual(other);
  });

  it.each([
    [['--format', 'xml'], 'Không có dạng kết quả “xml”'],
    [['--json', '--format', 'csv'], 'một trong hai'],
  ])('refuses %j', async (options, words) => {
    const { exit, err } = await canCu(['check', sample, ...options]);
    expect({ exit, err: err[0] }).toMatchObject({ exit: 2, err: expect.stringContaining(words) as string });
  });
});

describe('check --format csv', () => {
  it('has a record per finding, and one for a file that cannot be read', async () => {
    const { exit, out } = await canCu(['check', sample, 'không có.xlsx', '--format', 'csv', ...REPORT_DATE]);
    expect(exit).toBe(2);
    expect(out[0]).toBe('\ufeffTệp,Trang tính,Cơ quan,Quy tắc,Mức độ,Nhiệm vụ,Vị trí,Ô,Nội dung\r');
    expect(out).toHaveLength(1 + (await issuesOf(sample)).length + 1);
    expect(
      out.some((line) => line.startsWith(`${sample},Phụ lục IV,Bộ Công an,F-05,phải sửa,II.4,cột Cơ sở pháp lý,F24,`)),
    ).toBe(true);
    expect(out[out.length - 1]).toMatch(/^không có\.xlsx,,,,không kiểm tra được,,,,Không tìm thấy tệp/);
  });

  it.each([
    ['=1+1', "'=1+1\r"],
    ['+84', "'+84\r"],
    ['- ý', "'- ý\r"],
    ['@x', "'@x\r"],
    ['\t=1', "'\t=1\r"],
    ['a=1', 'a=1\r'],
    ['hai\ndòng, "x"', '"hai\ndòng, ""x"""\r'],
    ['=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"\r'],
    ['', '\r'],
  ])('writes %j as text', (text, line) => expect(csvLine([text])).toBe(line));
});

type Log = {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string; defaultConfiguration: { level: string } }[] } };
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { descriptor: { id: string } }[] }[];
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: { artifactLocation: { uri: string } };
        logicalLocations: { fullyQualifiedName: string }[];
      }[];
    }[];
  }[];
};

describe('check --format sarif', () => {
  const sarif = async (...files: string[]): Promise<Log> => {
    const { out } = await canCu(['check', ...files, '--format', 'sarif', ...REPORT_DATE]);
    expect(out).toHaveLength(1);
    return JSON.parse(out[0]!) as Log;
  };

  it('is one log with the rules of the catalogue and a result per finding', async () => {
    const { version, runs } = await sarif(sample);
    const { tool, results, invocations } = runs[0]!;
    expect(version).toBe('2.1.0');
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(results.map(({ ruleId }) => ruleId)).toEqual((await issuesOf(sample)).map(({ rule }) => rule));
    expect(results.filter(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]!.id !== ruleId)).toEqual([]);
    expect(new Set(results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
    const f05 = results.find(({ ruleId }) => ruleId === 'F-05')!;
    expect(f05.locations[0]!.logicalLocations[0]!.fullyQualifiedName).toBe('Phụ lục IV!F24');
    expect(invocations[0]!.executionSuccessful).toBe(true);
  });

  it('names files by addresses, and tells those that could not be checked', async () => {
    const path = fileOf(`Bộ "A" 'x' #1.xlsx`, bytesOf(sample));
    const { artifacts, invocations } = (await sarif(path, 'thư mục/không có.xlsx')).runs[0]!;
    expect(decodeURI(new URL(artifacts[0]!.location.uri).pathname)).toBe(path.replace('#', '%23'));
    expect(artifacts[1]!.location.uri).toBe('th%C6%B0%20m%E1%BB%A5c/kh%C3%B4ng%20c%C3%B3.xlsx');
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: 'not-found' } }],
    });
  });
});
