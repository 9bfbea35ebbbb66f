import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { form } from '../../cli/seeds.ts';
import { textAt } from '../../core/index.ts';
import { formWorkbook, openWorkbook, toBook, writeSheets } from '../../workbook/index.ts';
import { bytesOf, canCu, fileOf, inFolder } from './harness.ts';

const ROW = { header: 6, 'I.1': 8, 'I.2': 9, 'I.7': 14 };
const FOREIGN = 'Tổ chức hội nghị tập huấn cho cán bộ cấp xã';
const answers = {
  'I.1': { result: '=Đã ban hành', basis: 'Đủ', note: '- ghi chú' },
  'I.7': { result: 'Đã tập huấn', basis: '', note: '' },
  'V.13': { result: 'Đang làm', basis: '', note: '3/2026' },
};

/** I.1 and the header in other words, I.7 replaced by a row of no task, a note in a column of the office. */
function damaged(name: string): string {
  const spec = formWorkbook(form, { agency: 'Bộ Tài chính', texts: answers });
  const cells = (row: number) => spec.sheets[0]!.rows.find((each) => each.row === row)!.cells;
  cells(ROW['I.1'])[1]!.content = `${form.groups[0]!.tasks[0]!.text} trên địa bàn`;
  ['', FOREIGN, '', ''].forEach((content, column) => (cells(ROW['I.7'])[column]!.content = content));
  cells(ROW['I.2']).push({ column: 8, content: 'Anh Minh' });
  cells(ROW.header)[5]!.content = 'CSPL';
  return fileOf(name, writeSheets(spec));
}
const gridsOf = (path: string) => toBook(openWorkbook(bytesOf(path))).sheets;
const shown = (path: string) =>
  gridsOf(path).flatMap((grid) =>
    grid.text.flatMap((line, r) => line.flatMap((_, c) => textAt(grid, grid.row + r, grid.col + c).trim() || [])),
  );

describe('fix --rule F-02', () => {
  it('restores wording and header, leaves the rows, and says which and what to do', async () => {
    const file = damaged('rows.xlsx');
    const out = inFolder('rows-mended.xlsx');
    const { exit, json, err } = await canCu(['fix', file, '-o', out, '--rule', 'F-02', '--json']);
    expect({ exit, json }).toMatchObject({
      exit: 0,
      json: [
        {
          changes: [
            { cell: 'B8', after: form.groups[0]!.tasks[0]!.text, rule: 'F-02' },
            { cell: 'F6', before: 'CSPL', rule: 'F-02' },
          ],
          left: [
            { task: 'I.7', kind: 'missing', row: null },
            { task: null, kind: 'foreign', row: ROW['I.7'] },
          ],
        },
      ],
    });
    expect(err.join()).toContain('thiếu I.7; dòng 14 ngoài biểu mẫu');
    expect(err.join()).toContain('--rebuild');
    const again = await canCu(['fix', out, '-o', inFolder('rows-again.xlsx'), '--rule', 'F-02', '--json']);
    expect(again.json).toMatchObject([{ changes: [] }]);
  });

  it('says nothing of rows where they were not asked for', async () => {
    const { err } = await canCu(['fix', damaged('safe.xlsx'), '-o', inFolder('safe-mended.xlsx')]);
    expect(err).toEqual([]);
  });
});

describe('fix --rebuild', () => {
  it('writes the official form with all answers, and what has no place there on a second sheet', async () => {
    const file = damaged('old.xlsx');
    const before = bytesOf(file);
    const out = inFolder('rebuilt.xlsx');
    const { exit, err } = await canCu(['fix', file, '-o', out, '--rebuild']);
    expect(exit).toBe(0);
    expect(bytesOf(file).equals(before)).toBe(true);
    expect(err.join('\n')).toContain(`dòng 14: ${FOREIGN}`);

    const [form4, kept] = gridsOf(out);
    expect(kept?.name).toBe('Phần chưa chép');
    expect([5, 6, 7].map((col) => textAt(form4!, ROW['I.1'], col))).toEqual(['=Đã ban hành', 'Đủ', '- ghi chú']);
    const there = shown(out);
    for (const text of shown(file).filter((each) => each !== 'CSPL')) {
      expect(
        there.some((each) => each.includes(text)),
        text,
      ).toBe(true);
    }
    const { json } = await canCu(['check', out, '--json', '--sheet', form4!.name]);
    const [report] = json as { agency: { code: string }; rows: unknown[]; issues: { rule: string }[] }[];
    expect(report).toMatchObject({ agency: { code: 'BTC' } });
    expect(report!.rows).toHaveLength(52);
    expect(report!.issues.filter(({ rule }) => rule === 'F-02')).toEqual([]);
  });

  it('leaves the second sheet out when nothing is left over, and tells scripts what is on it', async () => {
    const sound = fileOf('sound.xlsx', writeSheets(formWorkbook(form, { agency: 'Bộ Tài chính', texts: answers })));
    const out = inFolder('sound-rebuilt.xlsx');
    const { json, err } = await canCu(['fix', sound, '-o', out, '--rebuild', '--json']);
    expect({ json, err }).toMatchObject({ json: [{ changes: [], rebuilt: { tasks: 52, kept: [] } }], err: [] });
    expect(bytesOf(out).equals(bytesOf(sound))).toBe(true);
  });

  it.each([[['--rule', 'F-02']], [['--in-place']]])('is not to be had together with %j', async (more) => {
    const file = damaged('both.xlsx');
    const out = more.includes('--in-place') ? [] : ['-o', inFolder('both-out.xlsx')];
    const { exit, err } = await canCu(['fix', file, ...out, '--rebuild', ...more]);
    expect({ exit, told: err.join() }).toMatchObject({ exit: 2, told: expect.stringContaining('--rebuild') as string });
    expect(existsSync(inFolder('both-out.xlsx'))).toBe(false);
  });
});
