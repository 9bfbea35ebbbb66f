import { describe, expect, it, vi } from 'vitest';
import { mayBeSkipped, reasonOf } from '../../task-pane/flow/reasons.ts';
import { DONE, sampleBook, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const twoGaps: SampleOptions = {
  agency: 'Bộ Tài chính',
  all: DONE,
  cells: { 'V.4': { result: 'Đang thực hiện' }, 'V.7': { result: 'Đang thực hiện' } },
};

async function opened() {
  const pane = setup(sampleBook(twoGaps));
  pane.host.token = 'token-btc';
  pane.store.rounds = pane.store.rounds.map((round) => ({ ...round, needReason: ['F-05'] }));
  await pane.flow.open();
  await vi.waitFor(() => expect(pane.flow.get().me).not.toBeNull());
  return pane;
}
const gapsOf = ({ flow }: Awaited<ReturnType<typeof opened>>) =>
  flow.get().snapshot!.assessment!.issues.filter(({ rule }) => rule === 'F-05');

describe('Bỏ qua (ghi lý do)', () => {
  it('is offered only where the round lets the finding stand with a reason', async () => {
    const pane = await opened();
    const [gap] = gapsOf(pane);
    expect(mayBeSkipped(pane.flow.get(), gap!)).toBe(true);
    expect(mayBeSkipped(pane.flow.get(), { ...gap!, rule: 'F-06' })).toBe(false);
    expect(mayBeSkipped(pane.flow.get(), { ...gap!, severity: 'info' })).toBe(false);
  });

  it('keeps a reason for each finding in the document, and sends them together by rule', async () => {
    const pane = await opened();
    const [first, second] = gapsOf(pane);
    await pane.flow.skip(first!, ' Chờ hướng dẫn ');
    pane.flow.set({ explanation: 'Đang rà soát.' });
    await pane.flow.submit();
    expect(pane.flow.get().submission).toMatchObject({ step: 'explain', why: 'reasons' });
    await pane.flow.skip(second!, 'Không ban hành văn bản riêng');
    await pane.flow.submit();
    await pane.flow.submit(true);
    expect(pane.store.requests[0]?.reasons).toEqual({
      'F-05': 'V.4: Chờ hướng dẫn\nV.7: Không ban hành văn bản riêng',
    });

    const again = setup(pane.host.book, 'excel', pane.host);
    await again.flow.open();
    expect(reasonOf(again.flow.get(), first!)).toBe('Chờ hướng dẫn');
  });

  it('can be taken back; what has none is covered by the rule’s common reason', async () => {
    const pane = await opened();
    const [first, second] = gapsOf(pane);
    await pane.flow.skip(first!, 'Chờ hướng dẫn');
    await pane.flow.skip(second!, 'Nhầm');
    await pane.flow.skip(second!, '');
    expect(Object.keys(JSON.parse(pane.host.stored!).reasons)).toHaveLength(1);
    pane.flow.set({ explanation: 'Đang rà soát.', reasons: { 'F-05': 'Lý do chung' } });
    await pane.flow.submit();
    await pane.flow.submit(true);
    expect(pane.store.requests[0]?.reasons).toEqual({ 'F-05': 'V.4: Chờ hướng dẫn\nLý do chung' });
  });
});
