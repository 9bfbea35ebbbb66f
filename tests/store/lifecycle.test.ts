import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SubmissionDetail } from '../../core/wire/submissions.ts';
import { Me, Problem, Receipt } from '../../core/wire/types.ts';
import { openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';
import { requestFor, sheetOf } from './support/sheet.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000 });
});
afterAll(() => store.close());

let count = 0;
let round: string;
beforeEach(async () => {
  round = `vong-doi-${++count}`;
  await store.asOwner(`insert into store.rounds (code, form, name, state) values ($1, 'pl4-2367', 'Đợt', 'open')`, [
    round,
  ]);
});

const request = (note: string) =>
  requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note }, 'I.3': { note } } }));
const send = async (note: string, key = `${round}-${encodeURIComponent(note)}`) => {
  const answer = await store.submit(store.tokens.BTC, request(note), key, round);
  return { status: answer.status, json: (await answer.json()) as unknown };
};
const sent = async (note: string, key?: string) => Receipt.parse((await send(note, key)).json).number;
const detailOf = async (number: string, token = store.tokens.BTC) =>
  SubmissionDetail.parse(await (await store.get(`/api/v1/submissions/${number}`, token)).json());
const me = async () => Me.parse(await (await store.get('/api/v1/me', store.tokens.BTC)).json());
const stateOf = async (number: string) => (await detailOf(number)).receipt.state;

async function answer(verb: 'accept' | 'return', number: string, body: unknown = {}, token = store.tokens.coordinator) {
  const got = await store.post(`/api/v1/submissions/${number}/${verb}`, token, body);
  return { status: got.status, json: (await got.json()) as unknown };
}
const accept = (number: string) => answer('accept', number);
const ASKED = { reason: 'Chưa đủ căn cứ.', comments: [{ task: 'I.2', field: 'basis', text: 'Nêu rõ văn bản.' }] };
const giveBack = (number: string, body: unknown = ASKED) => answer('return', number, body);
const codeOf = ({ json }: { json: unknown }) => Problem.parse(json).code;

describe('the coordinator’s answer', () => {
  it('accepts, once however often it is asked for', async () => {
    const number = await sent('một');
    expect((await accept(number)).status).toBe(200);
    const again = await accept(number);
    expect(again.status).toBe(200);
    const { receipt, history } = SubmissionDetail.parse(again.json);
    expect(receipt.state).toBe('accepted');
    expect(history.map(({ from, to }) => [from, to])).toEqual([
      [null, 'received'],
      ['received', 'accepted'],
    ]);
    expect(history[1]?.actor).toMatch(/^coordinator:/);
  });

  it('returns with a reason and comments, which the agency reads', async () => {
    const number = await sent('một');
    expect((await giveBack(number)).status).toBe(200);
    const { receipt, returned } = await detailOf(number);
    expect([receipt.state, returned?.reason, returned?.comments]).toEqual(['returned', ASKED.reason, ASKED.comments]);
    const known = await me();
    expect(known.returned?.[round]).toMatchObject({ number, ...ASKED });
    expect(known.lastReturned[round]).toBe(number);
  });

  it('is the same answer for the same return, and a refusal for another one', async () => {
    const number = await sent('một');
    await giveBack(number);
    expect((await giveBack(number)).status).toBe(200);
    expect(codeOf(await giveBack(number, { reason: 'Lý do khác.' }))).toBe('step-not-allowed');
    expect((await detailOf(number)).history).toHaveLength(2);
  });

  it.each([
    { what: 'accept what was returned', first: giveBack, second: accept },
    {
      what: 'accept what was replaced',
      first: async (number: string) => {
        await sent('khác');
        return number;
      },
      second: accept,
    },
    { what: 'return what was replaced', first: () => sent('khác nữa'), second: giveBack },
  ])('does not $what', async ({ first, second }) => {
    const number = await sent('một');
    await first(number);
    const refused = await second(number);
    expect([refused.status, codeOf(refused)]).toEqual([409, 'step-not-allowed']);
  });

  it('needs a reason for a return, and comments that stand somewhere', async () => {
    const number = await sent('một');
    expect((await giveBack(number, { reason: ' ' })).status).toBe(400);
    const stray = await giveBack(number, { reason: 'x', comments: [{ task: 'IX.9', field: null, text: 'y' }] });
    expect([stray.status, codeOf(stray)]).toEqual([422, 'comment-misplaced']);
    expect((await giveBack(number, { reason: 'a\0b' })).status).toBe(422);
    expect(await stateOf(number)).toBe('received');
  });

  it('is nobody else’s to give', async () => {
    const number = await sent('một');
    expect((await answer('accept', number, {}, store.tokens.BTC)).status).toBe(403);
    expect((await answer('return', number, ASKED, store.tokens.BCA)).status).toBe(403);
    expect((await accept('mac-dinh.BTC.9999')).status).toBe(404);
  });

  it('is one step when two coordinators answer at once', async () => {
    const number = await sent('một');
    const answers = await Promise.all([accept(number), giveBack(number), accept(number), giveBack(number)]);
    const { history, receipt } = await detailOf(number);
    expect(history.map(({ to }) => to).slice(0, 2)).toContain('received');
    expect(['accepted', 'returned']).toContain(receipt.state);
    // accepted → returned is allowed, so that at most three steps stand there.
    expect(history.length).toBeLessThanOrEqual(3);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });
});

describe('another submission', () => {
  it('replaces one that was returned, and the return stays known', async () => {
    const first = await sent('một');
    await giveBack(first);
    const second = await sent('hai');
    const before = await detailOf(first);
    expect([before.receipt.state, before.supersededBy, before.returned?.reason]).toEqual([
      'superseded',
      second,
      ASKED.reason,
    ]);
    const known = await me();
    expect([known.lastReturned[round], known.returned?.[round]]).toEqual([first, null]);
  });

  it('answers the return before it: asked and untouched, changed though not asked', async () => {
    const first = await sent('một');
    await giveBack(first);
    const { answers } = await detailOf(await sent('hai'));
    expect(answers?.to.number).toBe(first);
    expect(answers?.comments.map(({ task, answer: how }) => [task, how])).toEqual([['I.2', 'untouched']]);
    expect(answers?.unasked.map(({ task, field }) => [task, field])).toEqual([
      ['I.2', 'note'],
      ['I.3', 'note'],
    ]);
  });

  it('is refused after an acceptance until that one is returned', async () => {
    const first = await sent('một');
    await accept(first);
    const refused = await send('hai');
    expect([refused.status, codeOf(refused)]).toEqual([409, 'already-accepted']);
    expect(await stateOf(first)).toBe('accepted');
    await giveBack(first);
    expect((await send('hai')).status).toBe(201);
    expect(await stateOf(first)).toBe('superseded');
  });

  it('under the key of an accepted one is still its receipt', async () => {
    const first = await sent('một');
    await accept(first);
    const again = await send('một');
    expect([again.status, Receipt.parse(again.json)]).toMatchObject([200, { number: first, state: 'accepted' }]);
  });

  it('under its key is answered with its receipt after the round has closed, and nothing new is', async () => {
    const first = await sent('một');
    await store.asOwner(`update store.rounds set state = 'closed' where code = $1`, [round]);
    const again = await send('một');
    expect([again.status, Receipt.parse(again.json).number]).toEqual([200, first]);
    expect(codeOf(await send('hai'))).toBe('round-not-open');
  });
});
