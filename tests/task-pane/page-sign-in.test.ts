import { describe, expect, it, vi } from 'vitest';
import { CODE } from './fake-sign-in.ts';
import { DONE, sampleBook } from './sample-book.ts';
import { setup } from './setup.ts';

const correct = () => sampleBook({ agency: 'Bộ Tài chính', all: DONE });

async function waiting() {
  const pane = setup(correct());
  await pane.flow.open();
  await pane.flow.submit();
  const signingIn = pane.flow.signInByPage();
  await vi.waitFor(() => expect(pane.flow.get().pageSignIn).toEqual({ step: 'waiting', code: CODE }));
  return { ...pane, signingIn };
}

describe('signing in on the store’s page', () => {
  it('shows the code, and goes on to the receipt once the person has allowed it', async () => {
    const { flow, page, host, signingIn } = await waiting();
    await page.allows('token-btc');
    await signingIn;
    expect(host.token).toBe('token-btc');
    expect(flow.get()).toMatchObject({ screen: 'receipt', signedIn: true, pageSignIn: null });
  });

  it('leaves the sheet to work in meanwhile', async () => {
    const { flow, page, signingIn } = await waiting();
    await flow.check();
    expect(flow.get().snapshot?.result.ok).toBe(true);
    page.denies();
    await signingIn;
  });

  it.each([
    ['refused it', 'access_denied'],
    ['let the code run out', 'expired_token'],
  ] as const)('says that the person %s, and can be begun again', async (_, code) => {
    const { flow, page, host, signingIn } = await waiting();
    if (code === 'access_denied') page.denies();
    else page.runsOut();
    await signingIn;
    expect(host.token).toBeNull();
    expect(flow.get()).toMatchObject({ screen: 'sign-in', pageSignIn: null, signInFailure: { code } });
    const again = flow.signInByPage();
    await vi.waitFor(() => expect(flow.get().pageSignIn).toEqual({ step: 'waiting', code: CODE }));
    expect(flow.get().signInFailure).toBeNull();
    await page.allows('token-btc');
    await again;
    expect(flow.get().screen).toBe('receipt');
  });

  it('stops when asked, without a complaint', async () => {
    const { flow, signingIn } = await waiting();
    flow.cancelSignIn();
    await signingIn;
    expect(flow.get()).toMatchObject({ pageSignIn: null, signInFailure: null, signedIn: false });
  });

  it('is not for a coordinator', async () => {
    const { flow, page, host, signingIn } = await waiting();
    await page.allows('token-coordinator');
    await signingIn;
    expect(host.token).toBeNull();
    expect(flow.get().signInFailure).toMatchObject({ code: 'not-an-officer' });
  });
});
