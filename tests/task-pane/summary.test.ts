import { describe, expect, it } from 'vitest';
import { citedDocuments, groupSummaries, summaryTable } from '../../task-pane/view/summary.ts';
import { summaryWords } from '../../task-pane/words/summary.ts';
import { DONE, form, sampleBook, UNDER_WAY } from './sample-book.ts';
import { setup } from './setup.ts';

async function opened(cells = {}) {
  const { flow } = setup(sampleBook({ agency: 'Bộ Tài chính', all: DONE, cells }));
  await flow.open();
  return flow.get().snapshot!;
}

describe('the figures of a sheet', () => {
  it('add up to what the check says', async () => {
    const { assessment } = await opened({
      'V.4': UNDER_WAY,
      'I.2': { result: 'Chưa thực hiện', basis: 'Chưa có cơ sở pháp lý để triển khai' },
    });
    const { groups, all } = groupSummaries(form, assessment!);
    expect(groups.map(({ numeral }) => numeral)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    expect(all.counts).toMatchObject({ inScope: assessment!.summary.inScope, byStatus: { sufficient: 1, none: 1 } });
    for (const share of ['completed', 'inProgress', 'notStarted', 'other'] as const) {
      expect(groups.reduce((sum, { shares }) => sum + shares[share], 0)).toBe(all.shares[share]);
    }
    expect([groups[0]!.shares.notStarted, groups[4]!.shares.inProgress]).toEqual([1, 1]);
  });

  it('count each cited document once, and those that have ended', async () => {
    const before = await opened({ 'V.4': UNDER_WAY });
    const basis = `${UNDER_WAY.basis}, Luật số 26/2023/QH15, Nghị định số 59/2022/NĐ-CP ngày 05/9/2022`;
    const after = await opened({ 'V.4': { ...UNDER_WAY, basis } });
    const figures = (snapshot: typeof before) => citedDocuments(snapshot.assessment!, snapshot.context);
    expect(figures(after)).toEqual({ all: figures(before).all + 1, ended: figures(before).ended + 1 });
  });

  it.each(['vi', 'en'] as const)('make a table with a line for each group and one for all (%s)', async (locale) => {
    const { assessment } = await opened();
    const table = summaryTable(form, assessment!, summaryWords[locale]);
    expect(table).toHaveLength(8);
    expect(new Set(table.map((line) => line.length))).toEqual(new Set([10]));
    expect(table[7]?.[1]).toBe(String(assessment!.summary.inScope));
  });
});
