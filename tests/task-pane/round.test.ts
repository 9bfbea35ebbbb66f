import { describe, expect, it, vi } from 'vitest';
import type { LegalDocument } from '../../core/legal-documents/index.ts';
import type { Round } from '../../core/wire/types.ts';
import { DONE, sampleBook, UNDER_WAY, type SampleOptions } from './sample-book.ts';
import { setup } from './setup.ts';

const valid: SampleOptions = { agency: 'Bộ Tài chính', all: DONE, cells: { 'V.4': UNDER_WAY } };
const withErrors: SampleOptions = { ...valid, cells: { 'V.4': { result: 'Đang thực hiện' } } };
const ended: LegalDocument = {
  ...{ kind: 'Nghị định', number: '999', year: '2021', symbol: 'NĐ-CP', title: 'về thử nghiệm', issuer: 'Chính phủ' },
  ...{ date: '2021-05-05', from: '2021-07-01', to: '2024-06-30', replacedBy: [], source: 'thử', certainty: 'verified' },
};
const citing: SampleOptions = {
  ...valid,
  cells: { 'V.4': { ...UNDER_WAY, basis: 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 999/2021/NĐ-CP ngày 05/5/2021.' } },
};

async function opened(options: SampleOptions, change: Partial<Round>, documents: LegalDocument[] = []) {
  const pane = setup(sampleBook(options));
  pane.host.token = 'token-btc';
  pane.store.rounds = pane.store.rounds.map((round) => ({ ...round, ...change }));
  pane.store.documents = { 'mac-dinh': documents };
  await pane.flow.open();
  await vi.waitFor(() => expect(pane.flow.get().me).not.toBeNull());
  return pane;
}
const issuesOf = (pane: Awaited<ReturnType<typeof opened>>) => pane.flow.get().snapshot?.assessment?.issues ?? [];

describe('a round in the pane', () => {
  it('checks by the round’s own documents, each version fetched once', async () => {
    const without = issuesOf(await opened(citing, {}));
    const pane = await opened(citing, { documents: 1 }, [ended]);
    const found = issuesOf(pane).filter(({ task }) => task === 'V.4');
    expect(found.length).toBeGreaterThan(without.filter(({ task }) => task === 'V.4').length);
    const known = pane.flow.get().roundDocuments['mac-dinh:1'];
    expect(known?.documents.some(({ number }) => number === '999')).toBe(true);
    await pane.flow.check();
    expect(pane.flow.get().roundDocuments['mac-dinh:1']).toBe(known);
  });

  it('shows a waived finding as information that names the waiver', async () => {
    const [error] = issuesOf(await opened(withErrors, {})).filter(({ severity }) => severity === 'error');
    const waiver = { task: error?.task ?? null, rule: error?.rule ?? '', until: null, reason: 'Đang sáp nhập' };
    const waived = issuesOf(await opened(withErrors, { waivers: [waiver] })).find(({ rule }) => rule === error?.rule);
    expect(waived).toMatchObject({ severity: 'info', params: { waiver: 'Đang sáp nhập' } });
  });

  it('stops where a rule of the round blocks', async () => {
    const [error] = issuesOf(await opened(withErrors, {})).filter(({ severity }) => severity === 'error');
    const { flow, store } = await opened(withErrors, { blocking: [error?.rule ?? ''] });
    await flow.submit();
    expect(flow.get().submission).toEqual({ step: 'blocked', refused: null });
    expect(store.requests).toEqual([]);
  });

  it('asks the reasons the round wants, refuses secrets in them, and sends them', async () => {
    const [error] = issuesOf(await opened(withErrors, {})).filter(({ severity }) => severity === 'error');
    const rule = error?.rule ?? '';
    const { flow, store } = await opened(withErrors, { needReason: [rule, 'F-06'] });
    await flow.submit();
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'reasons' });
    flow.set({ explanation: 'Đang rà soát.', reasons: { [rule]: 'Báo cáo (Mật) số 5' } });
    await flow.submit(true);
    expect(flow.get().submission).toMatchObject({ step: 'explain', why: 'secret' });
    flow.set({ reasons: { [rule]: 'Chờ hướng dẫn', 'F-06': 'thừa' } });
    await flow.submit(true);
    expect(store.requests[0]?.reasons).toEqual({ [rule]: 'Chờ hướng dẫn' });
    expect(flow.get().screen).toBe('receipt');
  });
});
