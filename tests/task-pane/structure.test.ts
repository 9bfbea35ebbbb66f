import { describe, expect, it } from 'vitest';
import { fromA1, textAt } from '../../core/grid/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import type { PreviewOf } from '../../task-pane/flow/state.ts';
import { keyOf } from '../../task-pane/view/findings.ts';
import { chosen, isSelectable, mendableRows, planFor } from '../../task-pane/view/preview.ts';
import { noticeSentence } from '../../task-pane/view/sentences.ts';
import { vi } from '../../task-pane/words/vi.ts';
import { form, sampleBook, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

/** The first task stands in line 9; I.5 in line 13, VI.3 in line 65. */
async function opened(options: SampleOptions) {
  const pane = setup(sampleBook({ agency: 'Bộ Tài chính', ...options }));
  await pane.flow.open();
  return pane;
}
type Pane = Awaited<ReturnType<typeof opened>>;

const issuesOf = ({ flow }: Pane): Issue[] => flow.get().snapshot?.assessment?.issues ?? [];
const kindsOf = (pane: Pane) => issuesOf(pane).flatMap(({ rule, params }) => (rule === 'F-02' ? [params['kind']] : []));
const plan = ({ flow }: Pane, of: PreviewOf) => planFor(flow.get().snapshot!.assessment!, of);
const finding = (pane: Pane, kind: string): PreviewOf => {
  const issue = issuesOf(pane).find(({ rule, params }) => rule === 'F-02' && params['kind'] === kind)!;
  return { kind: 'finding', key: keyOf(issue) };
};
async function mend(pane: Pane, of: PreviewOf) {
  const { patch, changes, steps } = plan(pane, of);
  return pane.flow.mend(patch, changes.length + steps.length);
}
const told = ({ flow }: Pane) => noticeSentence(flow.get().notice!, vi);
const lines = ({ host }: Pane) => host.book.sheets[0]!.text.map((line) => line.join('|').replace(/\|+$/, ''));

function reworded(pane: Pane, tasks: Record<string, string>): void {
  for (const [cell, text] of Object.entries(tasks)) pane.host.userTypes(cell, text);
}

describe('a missing row', () => {
  it('is said in words, put in, read again, and taken out by one undo', async () => {
    const pane = await opened({ leftOut: ['I.5'] });
    const before = lines(pane);
    expect(plan(pane, finding(pane, 'missing'))).toMatchObject({
      changes: [],
      steps: [{ kind: 'insert', task: 'I.5', below: 12 }],
    });
    const reads = pane.host.count('read');
    expect(await mend(pane, finding(pane, 'missing'))).toBe(true);
    expect(kindsOf(pane)).toEqual([]);
    expect(pane.host.count('read')).toBe(reads + 1);
    expect(told(pane)).toBe('Đã chèn 1 dòng.');
    await pane.flow.undo();
    expect(lines(pane)).toEqual(before);
    expect(told(pane)).toBe('Đã hoàn tác.');
    expect(kindsOf(pane)).toEqual(['missing']);
  });

  it('stays when the officer has written into it since', async () => {
    const pane = await opened({ leftOut: ['I.5'] });
    await mend(pane, finding(pane, 'missing'));
    pane.host.userTypes('E13', 'Đang làm');
    await pane.flow.undo();
    expect(pane.host.textOf('E13')).toBe('Đang làm');
    expect(told(pane)).toBe('Chưa hoàn tác được ô nào. Ô E13 đã được sửa tiếp nên giữ nguyên.');
  });

  it('is not put in when lines have moved since the reading', async () => {
    const pane = await opened({ leftOut: ['I.5'] });
    const of = finding(pane, 'missing');
    const { patch } = plan(pane, of);
    pane.host.beforeApply = () => {
      const sheet = pane.host.book.sheets[0]!;
      const text = [[''], ...sheet.text];
      pane.host.book = { ...pane.host.book, sheets: [{ ...sheet, text, values: text }] };
    };
    expect(await pane.flow.mend(patch, 1)).toBe(false);
    expect(pane.flow.get().notice).toEqual({ kind: 'changed-meanwhile', cells: ['B12', 'B13'] });
    expect(plan(pane, of).steps).toEqual([{ kind: 'insert', task: 'I.5', below: 13 }]);
  });
});

describe('several rows at once', () => {
  it('are told in the order of the form, and come back by one undo', async () => {
    const pane = await opened({ leftOut: ['I.5', 'I.6', 'V.13'] });
    const before = lines(pane);
    const of: PreviewOf = { kind: 'structure', of: 'rows' };
    expect(mendableRows(issuesOf(pane), 'rows')).toHaveLength(3);
    expect(plan(pane, of).steps).toEqual([
      { kind: 'insert', task: 'I.5', below: 12 },
      { kind: 'insert', task: 'I.6', below: 12 },
      { kind: 'insert', task: 'V.13', below: 52 },
    ]);
    expect(isSelectable(plan(pane, of))).toBe(false);
    await mend(pane, of);
    expect(kindsOf(pane)).toEqual([]);
    expect(told(pane)).toBe('Đã chèn 3 dòng.');
    await pane.flow.undo();
    expect(lines(pane)).toEqual(before);
  });
});

describe('wordings', () => {
  it('are restored all together or without those taken out; the safe repairs hold none of them', async () => {
    const pane = await opened({});
    reworded(pane, {
      B9: `${textAt(pane.host.book.sheets[0]!, 9, 2)} trên địa bàn`,
      B12: `Tăng cường ${textAt(pane.host.book.sheets[0]!, 12, 2)}`,
    });
    await pane.flow.check();
    expect(kindsOf(pane)).toEqual(['reworded', 'reworded']);
    expect(plan(pane, { kind: 'safe' }).changes.filter(({ cell }) => fromA1(cell).col === 2)).toEqual([]);
    const all = plan(pane, { kind: 'structure', of: 'wording' });
    expect(all.changes.map(({ unit }) => unit)).toEqual(['I.1', 'I.4']);
    const one = chosen(all, new Set(['I.1']));
    await pane.flow.mend(one.patch, one.changes.length);
    expect(kindsOf(pane)).toEqual(['reworded']);
    expect(told(pane)).toBe('Đã sửa 1 chỗ trong 1 ô.');
    await pane.flow.undo();
    expect(kindsOf(pane)).toEqual(['reworded', 'reworded']);
  });
});

describe('the frame', () => {
  it('brings headings and dropdown back, and is undone', async () => {
    const pane = await opened({});
    reworded(pane, { F6: 'CSPL' });
    await pane.flow.check();
    const frame = plan(pane, { kind: 'frame' });
    expect(frame.steps).toEqual([
      { kind: 'list', ranges: ['F9:F19', 'F21:F33', 'F35:F38', 'F40:F41', 'F43:F61', 'F63:F65'] },
    ]);
    expect(frame.changes.map(({ cell, before }) => `${cell} ${before}`)).toEqual(['F6 CSPL']);
    await mend(pane, { kind: 'frame' });
    expect(pane.host.textOf('F6')).toBe(form.headers.find(({ column }) => column === 'basis')?.text);
    expect(told(pane)).toBe('Đã sửa 1 ô tiêu đề, khôi phục danh sách chọn.');
    await pane.flow.undo();
    expect(pane.host.textOf('F6')).toBe('CSPL');
  });
});
