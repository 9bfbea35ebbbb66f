import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AwaitingSignOff, HeldSubmission, HeldSubmissions } from '../../core/wire/sign-off.ts';
import { Problem, Receipt } from '../../core/wire/types.ts';
import type { SubmissionRequest } from '../../core/wire/types.ts';
import { signedText } from '../../core/submissions/index.ts';
import { issueToken } from '../../store/access/tokens.ts';
import { COORDINATOR_ID } from '../../store/database/reference-data.ts';
import { auditOf, userOf } from './support/people.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

type User = Awaited<ReturnType<typeof userOf>>;

let store: TestStore;
let officer: User;
let approver: User;
let second: User;
let stranger: User;
let administrator: string;
let now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 100_000, clock: () => now });
  officer = await userOf(store, { agency: 'BTC', role: 'officer' });
  approver = await userOf(store, { agency: 'BTC', role: 'approver' });
  second = await userOf(store, { agency: 'BTC', role: 'approver' });
  stranger = await userOf(store, { agency: 'BCA', role: 'approver' });
  administrator = await issueToken(store.context.pool, COORDINATOR_ID, 'administrator');
});
afterAll(() => store.close());

let count = 0;
let round: string;
/** Every story has a round of its own. */
beforeEach(async () => {
  round = `ky-${++count}`;
  now = new Date('2026-11-24T02:00:00Z');
  await store.asOwner(`insert into store.rounds (code, form, name, state) values ($1, 'pl4-2367', 'Đợt', 'open')`, [
    round,
  ]);
  await rule(true);
});

async function put(path: string, token: string, body: unknown) {
  const answer = await store.app.request(`/api/v1${path}`, {
    method: 'PUT',
    headers: { ...bearer(token), 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: (await answer.json()) as unknown };
}
const rule = (required: boolean, secondPerson = false) =>
  put('/sign-off-rule', approver.token, { required, secondPerson });

const request = (note: string, more: Partial<SubmissionRequest> = {}) =>
  requestFor('BTC', sheetOf({ agency: 'Bộ Tài chính', tasks: { 'I.2': { note } } }), more);
async function send(note: string, { token = officer.token, more = {} as Partial<SubmissionRequest>, key = note } = {}) {
  const body = request(note, more);
  const answer = await store.submit(token, body, `${round}-${encodeURIComponent(key)}`, round);
  return { status: answer.status, json: (await answer.json()) as unknown };
}
/** Sends and says what is held. */
async function held(note: string, options: Parameters<typeof send>[1] = {}) {
  const { status, json } = await send(note, options);
  const problem = Problem.parse(json);
  expect([status, problem.code]).toEqual([409, 'awaiting-sign-off']);
  return AwaitingSignOff.parse(problem.params);
}
async function decide(verb: string, id: string, token = approver.token, body?: unknown) {
  const answer = await store.app.request(`/api/v1/sign-offs/${id}/${verb}`, {
    method: 'POST',
    headers: { ...bearer(token), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, json: (await answer.json()) as unknown };
}
const sign = (id: string, token = approver.token) => decide('sign', id, token);
const giveBack = (id: string, comment = 'Thiếu số văn bản.') => decide('return', id, approver.token, { comment });
const codeOf = ({ json }: { json: unknown }) => Problem.parse(json).code;
const read = async (id: string, token = officer.token) => store.get(`/api/v1/sign-offs/${id}`, token);
const stateOf = async (id: string) => HeldSubmission.parse(await (await read(id)).json());
const submissionsOf = async () => {
  const client = await store.context.pool.connect();
  try {
    await client.query('begin');
    await client.query('select store.act_for($1, $2)', [store.agencyId('BTC'), 'officer']);
    const { rows } = await client.query<{ number: string; state: string }>(
      'select number, state from store.submissions where agency_id = $1 and round_code = $2 order by sequence',
      [store.agencyId('BTC'), round],
    );
    return rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
};

describe('an officer of an agency that wants a sign-off', () => {
  it('is told who must sign, and gets nothing that could be taken for a receipt', async () => {
    const waiting = await held('một');
    expect(waiting).toMatchObject({ round, contentHash: request('một').contentHash, replaced: false });
    expect(waiting.mustSign.sort()).toEqual([approver.name, second.name].sort());
    expect(await submissionsOf()).toEqual([]);
    expect((await stateOf(waiting.held)).number).toBeNull();
  });

  it('hears the same when the same is sent again, and holds one of it, also eight times at once', async () => {
    const first = await held('một');
    const again = await Promise.all(Array.from({ length: 8 }, () => held('một')));
    expect(new Set(again.map(({ held: id }) => id))).toEqual(new Set([first.held]));
    expect((await stateOf(first.held)).history).toHaveLength(1);
  });

  it('replaces what waits by other content, or by another explanation, and is told so', async () => {
    const first = await held('một');
    const other = await held('hai');
    expect([other.replaced, (await stateOf(first.held)).state]).toEqual([true, 'superseded']);
    const explained = await held('hai', { more: { explanation: 'Nói rõ hơn.' } });
    expect([explained.replaced, (await stateOf(other.held)).state]).toEqual([true, 'superseded']);
    expect((await stateOf(explained.held)).explanation).toBe('Nói rõ hơn.');
  });

  it('is refused as always what cannot be submitted, before anybody has to sign', async () => {
    const { json } = await send('một', { more: { contentHash: `sha256:${'0'.repeat(64)}` } });
    expect(Problem.parse(json).code).toBe('content-hash-mismatch');
    const secret = await send('một', { more: { explanation: 'Theo Báo cáo (Mật) số 12' } });
    expect(codeOf(secret)).toBe('form-not-submittable');
  });

  it('gets the receipt by asking again once it is signed, and it names who signed', async () => {
    const { held: id } = await held('một');
    const signed = await sign(id);
    expect(signed.status).toBe(201);
    const receipt = Receipt.parse(signed.json);
    expect(receipt).toMatchObject({ number: `${round}.BTC.0001`, state: 'received', by: officer.name });
    expect(receipt.signedOffBy).toBe(approver.name);
    expect(signedText(receipt)).toContain('"signedOffBy"');
    const again = await send('một');
    expect([again.status, Receipt.parse(again.json)]).toEqual([200, receipt]);
  });

  it('withdraws what waits, once, and may send it again', async () => {
    const { held: id } = await held('một');
    expect((await decide('withdraw', id, officer.token)).status).toBe(200);
    expect((await decide('withdraw', id, officer.token)).status).toBe(200);
    expect((await stateOf(id)).history.map(({ to }) => to)).toEqual(['waiting', 'withdrawn']);
    expect(codeOf(await sign(id))).toBe('sign-off-over');
    expect((await held('một')).held).not.toBe(id);
  });

  it('cannot sign, give back or change the rule', async () => {
    const { held: id } = await held('một');
    expect((await sign(id, officer.token)).status).toBe(403);
    expect((await decide('return', id, officer.token, { comment: 'x' })).status).toBe(403);
    expect((await put('/sign-off-rule', officer.token, { required: false, secondPerson: false })).status).toBe(403);
  });
});

describe('an approver', () => {
  it('gives back with a comment that the officer reads; the same content is then held anew', async () => {
    const { held: id } = await held('một');
    expect((await giveBack(id)).status).toBe(200);
    const { state, history } = await stateOf(id);
    expect([state, history[1]?.reason, history[1]?.by]).toEqual(['returned', 'Thiếu số văn bản.', approver.name]);
    const again = await held('một');
    expect(again.held).not.toBe(id);
    expect(again.returned).toMatchObject({ by: approver.name, comment: 'Thiếu số văn bản.' });
    expect((await held('một')).returned).toEqual(again.returned);
    expect((await held('hai')).returned).toBeNull();
    expect(await submissionsOf()).toEqual([]);
  });

  it('signs once, however many sign at the same moment: one receipt', async () => {
    const { held: id } = await held('một');
    const answers = await Promise.all(
      [approver, second, approver, second, approver, second].map(({ token }) => sign(id, token)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ json }) => Receipt.parse(json).number))).toEqual(new Set([`${round}.BTC.0001`]));
    expect(new Set(answers.map(({ json }) => Receipt.parse(json).signedOffBy)).size).toBe(1);
    expect(await submissionsOf()).toHaveLength(1);
    expect((await stateOf(id)).history.map(({ to }) => to)).toEqual(['waiting', 'signed']);
  });

  it('and a withdrawal at the same moment end in one of the two, never in half of both', async () => {
    const { held: id } = await held('một');
    await Promise.all([sign(id), decide('withdraw', id, officer.token), giveBack(id)]);
    const { state, number } = await stateOf(id);
    expect(await submissionsOf()).toHaveLength(state === 'signed' ? 1 : 0);
    expect(number === null).toBe(state !== 'signed');
  });

  it('signs only what waits: not what other content replaced a moment ago', async () => {
    const { held: id } = await held('một');
    await held('hai');
    expect(codeOf(await sign(id))).toBe('sign-off-over');
    expect(await submissionsOf()).toEqual([]);
  });

  it('sends without a second person, and the receipt says who; unless the agency wants one', async () => {
    const own = await send('một', { token: approver.token });
    expect([own.status, Receipt.parse(own.json).signedOffBy]).toEqual([201, approver.name]);
    await rule(true, true);
    const waiting = await held('hai', { token: approver.token });
    expect(waiting.mustSign).toEqual([second.name]);
    expect(codeOf(await sign(waiting.held))).toBe('sign-off-own');
    const signed = await sign(waiting.held, second.token);
    expect(Receipt.parse(signed.json)).toMatchObject({ by: approver.name, signedOffBy: second.name });
  });

  it('is a person: a service token signs nothing', async () => {
    const token = await issueToken(store.context.pool, store.agencyId('BTC'), 'approver');
    const { held: id } = await held('một');
    expect(codeOf(await sign(id, token))).toBe('sign-off-by-person');
  });

  it('of another agency sees and does nothing', async () => {
    const { held: id } = await held('một');
    expect((await read(id, stranger.token)).status).toBe(404);
    expect((await sign(id, stranger.token)).status).toBe(404);
    expect((await decide('return', id, stranger.token, { comment: 'x' })).status).toBe(404);
    const all = HeldSubmissions.parse(await (await store.get('/api/v1/sign-offs', stranger.token)).json());
    expect(all.held).toEqual([]);
    expect((await read(id, store.tokens.coordinator)).status).toBe(403);
  });
});

describe('between sending and signing', () => {
  it('the round closes: nothing is lost, and after a reopening it is signed', async () => {
    const { held: id } = await held('một');
    await store.asOwner(`update store.rounds set state = 'closed' where code = $1`, [round]);
    expect(codeOf(await sign(id))).toBe('round-not-open');
    expect((await stateOf(id)).state).toBe('waiting');
    await store.asOwner(`update store.rounds set state = 'open' where code = $1`, [round]);
    expect((await sign(id)).status).toBe(201);
  });

  it('the rules of the round change: the verdict is that of the signing', async () => {
    const { held: id } = await held('một', { more: { explanation: undefined } });
    await store.asOwner(
      `update store.rounds set severities = '{"F-13": "error", "D-04": "error"}', scope = '"all"' where code = $1`,
      [round],
    );
    expect(codeOf(await sign(id))).toBe('explanation-required');
    expect((await stateOf(id)).state).toBe('waiting');
  });

  it('an accepted submission keeps its place', async () => {
    await rule(false);
    const first = Receipt.parse((await send('một')).json).number;
    await rule(true);
    const { held: id } = await held('hai');
    await store.post(`/api/v1/submissions/${first}/accept`, store.tokens.coordinator, {});
    expect(codeOf(await sign(id))).toBe('already-accepted');
    expect((await stateOf(id)).state).toBe('waiting');
  });

  it('the rule is switched off: what waits is replaced by what is then sent', async () => {
    const { held: id } = await held('một');
    await rule(false);
    const { number } = Receipt.parse((await send('hai')).json);
    const { state, number: by } = await stateOf(id);
    expect([state, by]).toEqual(['superseded', number]);
  });
});

describe('the rule', () => {
  it('is changed by an approver or an administrator, each change one row of the audit log', async () => {
    const before = (await auditOf(store, 'BTC')).filter(({ action }) => action === 'sign-off-rule-changed').length;
    const byAdministrator = (body: unknown) => put('/agencies/BTC/sign-off-rule', administrator, body);
    expect(await byAdministrator({ required: false, secondPerson: false })).toMatchObject({
      status: 200,
      json: { required: false, secondPerson: false },
    });
    await byAdministrator({ required: false, secondPerson: false });
    await rule(true);
    const changes = (await auditOf(store, 'BTC')).filter(({ action }) => action === 'sign-off-rule-changed');
    expect(changes.slice(before).map(({ actor }) => actor.split(':')[0])).toEqual(['administrator', 'approver']);
    expect(
      (await put('/agencies/KHONG-CO/sign-off-rule', administrator, { required: true, secondPerson: false })).status,
    ).toBe(422);
  });

  it('of one agency is none of another', async () => {
    const answer = await store.get('/api/v1/sign-off-rule', stranger.token);
    expect(await answer.json()).toEqual({ required: false, secondPerson: false });
  });
});

describe('what happened', () => {
  it('stands in the audit log, the signature beside the submission', async () => {
    const { held: id } = await held('một');
    await sign(id);
    const log = (await auditOf(store, 'BTC')).slice(-3);
    expect(log.map(({ action }) => action)).toEqual(['sign-off-waiting', 'sign-off-signed', 'submitted']);
    expect(log[1]?.actor).toContain('approver:BTC:user:');
    expect(log[1]?.subject).toBe(id);
  });

  it('is all or nothing: a signature whose audit row cannot be written leaves everything as it was', async () => {
    const { held: id } = await held('một');
    await store.asOwner(`alter table store.audit_log add constraint no_signature
      check (body not like '%sign-off-signed%' or sequence < 0) not valid`);
    const failed = await sign(id);
    await store.asOwner('alter table store.audit_log drop constraint no_signature');
    expect([failed.status, codeOf(failed)]).toEqual([500, 'internal']);
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', number: null, history: [{ to: 'waiting' }] });
    expect(await submissionsOf()).toEqual([]);
    expect(Receipt.parse((await sign(id)).json).number).toBe(`${round}.BTC.0001`);
  });

  it('is hidden from the coordinator until it is signed', async () => {
    await held('một');
    const { rows } = await store.context.pool.query('select from store.held_submissions');
    expect(rows).toEqual([]);
    expect(await submissionsOf()).toEqual([]);
  });
});
