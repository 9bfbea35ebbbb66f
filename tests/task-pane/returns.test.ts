import { describe, expect, it, vi } from 'vitest';
import { returnAnswer } from '../../task-pane/flow/returns.ts';
import { countsOf } from '../../task-pane/view/returned.ts';
import { cellOf, DONE, sampleBook, sampleGrid, UNDER_WAY, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };
const cell = (task: string, column: Parameters<typeof cellOf>[2]) => cellOf(sampleGrid({}), task, column);
const ASKED = [
  { task: 'V.4', field: 'basis' as const, text: 'Đề nghị nêu điều, khoản.' },
  { task: 'II.1', field: null, text: 'Đề nghị nêu đơn vị đầu mối.' },
];

/** Submitted, returned, and opened again. */
async function returned(kind: 'excel' | 'sheets' = 'excel') {
  const pane = setup(sampleBook(valid), kind);
  pane.host.token = 'token-btc';
  await pane.flow.open();
  await pane.flow.submit();
  pane.store.giveBack(ASKED);
  await pane.flow.open();
  await vi.waitFor(() => expect(pane.flow.get().returned?.rows).toHaveLength(52));
  return pane;
}
const stateOf = (pane: Awaited<ReturnType<typeof returned>>) =>
  returnAnswer(pane.flow.get())?.comments.map(({ task, answer }) => `${task} ${answer}`);

describe.each(['excel', 'sheets'] as const)('a returned sheet in %s', (kind) => {
  it('is told at opening, and each request is seen to be done by the text that changed', async () => {
    const pane = await returned(kind);
    expect(pane.flow.get().returned?.to.comments).toEqual(ASKED);
    expect(stateOf(pane)).toEqual(['V.4 untouched', 'II.1 untouched']);
    pane.host.userTypes(cell('V.4', 'basis'), 'Đã có đầy đủ cơ sở pháp lý: khoản 2 Điều 5 Luật Căn cước');
    pane.host.userTypes(cell('VI.1', 'note'), 'Ghi thêm');
    await pane.flow.check();
    expect(stateOf(pane)).toEqual(['V.4 changed', 'II.1 untouched']);
    expect(countsOf(returnAnswer(pane.flow.get())!, 52)).toEqual({ changed: 1, untouched: 1, unasked: 1, kept: 49 });
  });

  it('marks the cells, remembers that it did, and takes the marks away wherever the lines went', async () => {
    const pane = await returned(kind);
    const written = vi.spyOn(pane.host, 'apply');
    await pane.flow.markAsked(true);
    expect(written.mock.calls[0]?.[0].ops).toEqual([
      { op: 'mark', cell: cell('V.4', 'basis'), level: 'warning' },
      { op: 'mark', cell: cell('II.1', 'result'), level: 'warning' },
    ]);
    expect(JSON.parse(pane.host.stored!).marks).toBe(true);
    await pane.flow.markAsked(false);
    const off = written.mock.calls[1]?.[0].ops ?? [];
    expect(off).toContainEqual({ op: 'mark', cell: cell('V.4', 'basis'), level: null });
    expect(off.every((op) => op.op === 'mark' && op.level === null)).toBe(true);
    expect(JSON.parse(pane.host.stored!).marks).toBe(false);
  });

  it('shows what was asked, changed and untouched before it is sent, then sends once and unmarks', async () => {
    const pane = await returned(kind);
    await pane.flow.markAsked(true);
    pane.host.userTypes(cell('V.4', 'basis'), 'Đã có đầy đủ cơ sở pháp lý: khoản 2 Điều 5 Luật Căn cước');
    await pane.flow.submit();
    expect(pane.flow.get().submission.step).toBe('answer');
    expect(pane.store.receipts).toHaveLength(1);
    pane.host.userTypes(cell('VI.1', 'note'), 'Ghi thêm');
    await pane.flow.submit(true);
    expect(pane.flow.get().submission.step).toBe('answer');
    await pane.flow.submit(true);
    expect(pane.flow.get()).toMatchObject({ screen: 'receipt', returned: null });
    expect(pane.store.receipts).toHaveLength(2);
    expect(pane.flow.get().memory.marks).toBe(false);
  });
});

describe('from the list of requests', () => {
  it('goes out at once: the figures were on that screen', async () => {
    const pane = await returned();
    pane.host.userTypes(cell('V.4', 'basis'), 'Đã có đầy đủ cơ sở pháp lý: khoản 2 Điều 5 Luật Căn cước');
    await pane.flow.check();
    await pane.flow.submitAnswer();
    expect(pane.flow.get().screen).toBe('receipt');
  });

  it('stands without the comparison while what was sent cannot be fetched', async () => {
    const pane = setup(sampleBook(valid));
    pane.host.token = 'token-btc';
    await pane.flow.open();
    await pane.flow.submit();
    pane.store.giveBack(ASKED);
    pane.store.submission = () => Promise.reject(new Error('gone'));
    await pane.flow.submit();
    expect(pane.flow.get()).toMatchObject({ submission: { step: 'answer' }, returned: { rows: null } });
    expect(returnAnswer(pane.flow.get())).toBeNull();
    await pane.flow.submit(true);
    expect(pane.flow.get().screen).toBe('receipt');
  });
});
