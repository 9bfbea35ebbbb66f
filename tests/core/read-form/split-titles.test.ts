import { describe, expect, it } from 'vitest';
import { readForm, type FormSheet } from '../../../core/read-form/index.ts';
import { sheetOf, type Recipe } from './generator/generate.ts';
import { letters } from './generator/legacy.ts';
import { verdictOn } from './generator/verdict.ts';
import { body, bookOf, form, gridOf, HEADER, TITLE, type Lines } from './sheets.ts';

const ANSWER = 'Đã ban hành Kế hoạch số 110/KH-BTC';

/** The sheet with group II's title in these lines, below whatever the last line of group I has become. */
function read(title: Lines, last: (line: string[]) => string[] = (line) => line): FormSheet {
  const lines = body();
  const at = lines.findIndex(([tt]) => tt === 'II');
  lines.splice(at - 1, 2, last(lines[at - 1] ?? []), ...title);
  const result = readForm(bookOf(gridOf([...TITLE, ...HEADER, ...lines])), form);
  if (!result.ok) throw new Error(result.reason);
  return result.sheet;
}

const TWO_LINES: Lines = [
  ['', 'Phục vụ giải quyết thủ tục hành chính,'],
  ['', 'cung cấp dịch vụ công trực tuyến'],
];
const groupsRead = ({ leftOut }: FormSheet) =>
  leftOut.flatMap(({ reason, numeral }) => (reason === 'group' ? [numeral] : []));

describe('a group title without numeral, over several lines', () => {
  it.each<[string, Lines]>([
    ['two lines', TWO_LINES],
    ['a blank line between', [TWO_LINES[0]!, [], TWO_LINES[1]!]],
    [
      'three lines',
      [
        ['', 'Phục vụ giải quyết thủ tục'],
        ['', 'hành chính, cung cấp'],
        ['', 'dịch vụ công trực tuyến'],
      ],
    ],
    ['upper case', TWO_LINES.map((line) => line.map((text) => text.toUpperCase()))],
  ])('is that title: %s', (_, title) => {
    const sheet = read(title);
    expect(new Set(groupsRead(sheet))).toEqual(new Set(['I', 'II', 'III', 'IV', 'V', 'VI']));
    expect(sheet.structure).toEqual([]);
    expect(sheet.rows.find(({ task }) => task === 'II.1')?.evidence).toBe('number-and-text');
  });

  it('is no part of the row above that has lost its words', () => {
    const emptied = read(TWO_LINES, ([tt = '', , lead = '', deadline = '']) => [tt, '', lead, deadline, ANSWER]);
    const found = emptied.rows.find(({ task }) => task === 'I.11');
    expect(found).toMatchObject({ evidence: 'number', texts: { result: ANSWER } });
    expect(found?.lines).toHaveLength(1);
  });

  it('is no part of a foreign row above that counts on', () => {
    const sheet = read([['12', 'Kiện toàn Tổ công tác của đơn vị', '', '', ANSWER], ...TWO_LINES]);
    expect(sheet.structure).toEqual([expect.objectContaining({ kind: 'foreign' })]);
    expect(sheet.rows).toHaveLength(52);
  });

  it('takes no line that is a task of its own, or words of one', () => {
    const sheet = read([...TWO_LINES, ['', 'Rà soát hồ sơ năm 2023', '', '', ANSWER]]);
    expect(sheet.structure).toEqual([expect.objectContaining({ kind: 'foreign', text: 'Rà soát hồ sơ năm 2023' })]);
  });
});

/** Sheets that were once read wrongly, each as few damages as show it. */
const ONCE_WRONG: Recipe[] = [
  { filling: 'all', seed: 19176320, damages: [damage('task text emptied', 890194430)] },
  { filling: 'none', seed: 591589839, damages: [damage('task text emptied', 97106649)] },
  { filling: 'some', seed: 28336973, damages: [damage('task text emptied', 288905509)] },
  { filling: 'all', seed: 478036239, damages: [damage('task text emptied', 987750068)] },
];

function damage(kind: string, seed: number): Recipe['damages'][number] {
  return { kind, seed };
}

describe('damaged sheets with such titles', () => {
  it.each(ONCE_WRONG)('filled $filling, seed $seed', (recipe) => {
    const titles = [damage('group lines without numerals', 1), damage('group title over two lines', 1)];
    const { book, truth } = sheetOf({ ...recipe, damages: [...recipe.damages, ...titles] });
    expect(verdictOn(readForm(book, form, { letters }), truth).wrong).toEqual([]);
  });
});
