import { z } from 'zod';
import { readAs } from '../database/pool.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import type { Api } from '../http/api-type.ts';
import type { Caller, StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { roundDocuments } from './documents.ts';
import { knownRound } from './change.ts';
import { decisionsForAgencies, roundHistory } from './history.ts';
import { readAllRounds, readFullRound, readRounds } from './read.ts';
import type { FullRound } from './read.ts';
import { ForAgencies, ROUND_CODE, RoundDocuments, RoundHistory, RoundList, RoundView, TakenOver } from './shapes.ts';
import { takenOver } from './taken-over.ts';
import { stepsFrom } from './transitions.ts';

export const RoundParam = z.object({ round: z.string().max(64).regex(ROUND_CODE) });
const EVERYBODY = ['officer', 'approver', 'coordinator', 'administrator'] as const;
const RUNNING = ['coordinator', 'administrator'] as const;
const isRunning = ({ role }: Caller) => (RUNNING as readonly string[]).includes(role);

const listRoute = apiRoute(
  { roles: EVERYBODY, agency: 'own' },
  {
    method: 'get',
    path: '/rounds',
    summary: 'Các đợt rà soát mà người gọi được biết',
    responses: { 200: json(RoundList, 'Các đợt rà soát'), ...problems('forbidden') },
  },
);

const readRoute = apiRoute(
  { roles: EVERYBODY, agency: 'own' },
  {
    method: 'get',
    path: '/rounds/{round}',
    summary: 'Một đợt rà soát; ETag là số bản của thiết lập, dùng khi sửa',
    request: { params: RoundParam },
    responses: { 200: json(RoundView, 'Đợt rà soát'), ...problems('forbidden', 'round-not-found') },
  },
);

const documentsRoute = apiRoute(
  { roles: EVERYBODY, agency: 'own' },
  {
    method: 'get',
    path: '/rounds/{round}/documents',
    summary: 'Văn bản pháp luật bổ sung của đợt, xếp trên danh mục đi kèm chương trình',
    description: 'Trả ETag; gửi lại bằng If-None-Match thì nhận 304 khi không đổi.',
    request: { params: RoundParam },
    responses: {
      200: json(RoundDocuments, 'Danh sách văn bản'),
      304: { description: 'Danh sách không đổi' },
      ...problems('forbidden', 'round-not-found'),
    },
  },
);

const takeOverRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'get',
    path: '/rounds/{round}/taken-over',
    summary: 'Nội dung cơ quan đã gửi ở đợt trước, đặt vào biểu mẫu của đợt này',
    description: 'Nhiệm vụ không còn, nhiệm vụ mới và dòng chưa có chỗ được nêu riêng; không dòng nào bị mất.',
    request: { params: RoundParam },
    responses: {
      200: json(TakenOver, 'Các dòng đã chuyển và phần còn lại'),
      ...problems('forbidden', 'round-not-found', 'no-earlier-round', 'form-unknown'),
    },
  },
);

const historyRoute = apiRoute(
  { roles: RUNNING, agency: 'none' },
  {
    method: 'get',
    path: '/rounds/{round}/versions',
    summary: 'Các bản thiết lập và các lần chuyển trạng thái của đợt: ai, lúc nào, vì sao',
    request: { params: RoundParam },
    responses: { 200: json(RoundHistory, 'Lịch sử'), ...problems('forbidden', 'round-not-found') },
  },
);

const forAgenciesRoute = apiRoute(
  { roles: RUNNING, agency: 'any' },
  {
    method: 'get',
    path: '/rounds/{round}/for-agencies',
    summary: 'Các lần miễn và mở lại cho từng cơ quan',
    request: { params: RoundParam },
    responses: { 200: json(ForAgencies, 'Quyết định cho từng cơ quan'), ...problems('forbidden', 'round-not-found') },
  },
);

/** For those who run rounds: with the settings and the next steps. */
export function managedView(round: FullRound, now: Date): z.infer<typeof RoundView> {
  const { isInvited: _isInvited, givenState, ...rest } = round;
  return { ...rest, steps: [...stepsFrom({ ...round, state: givenState }, now)] };
}

export const etagOf = ({ version }: { version?: number }): string => `"${version ?? 1}"`;

export function addRoundRoutes(api: Api, context: StoreContext): void {
  const { pool, clock } = context;

  /** The round as this caller may see it. */
  async function viewFor(caller: Caller, code: string) {
    const now = clock();
    if (isRunning(caller)) return managedView(await knownRound(context, code), now);
    const round = await readFullRound(pool, code, caller.agency.id, now);
    if (round === null || round.state === 'draft' || !round.isInvited) {
      throw new ProblemError('round-not-found', { round: code });
    }
    const { settings: _s, fromRound, givenState: _g, isInvited: _i, ...shown } = round;
    return { ...shown, fromRound };
  }

  api.openapi(listRoute, async (c) => {
    const { caller } = c.var;
    const now = clock();
    const rounds = isRunning(caller)
      ? (await readAllRounds(pool, undefined, now)).map((round) => managedView(round, now))
      : await readRounds(pool, caller.agency.id, now);
    return c.json({ rounds }, 200);
  });
  api.openapi(readRoute, async (c) => {
    const round = await viewFor(c.var.caller, c.req.valid('param').round);
    c.header('ETag', etagOf(round));
    return c.json(round, 200);
  });
  api.openapi(documentsRoute, async (c) => {
    const { code, documents: version = 0 } = await viewFor(c.var.caller, c.req.valid('param').round);
    const etag = `"${code}:${version}"`;
    c.header('ETag', etag);
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304);
    const { list } = await roundDocuments(pool, { code, documents: version });
    return c.json({ round: code, version, documents: list }, 200);
  });
  api.openapi(takeOverRoute, async (c) =>
    c.json(await takenOver(context, c.var.caller, c.req.valid('param').round), 200),
  );
  api.openapi(historyRoute, async (c) => {
    const { code } = await knownRound(context, c.req.valid('param').round);
    return c.json(await roundHistory(pool, code), 200);
  });
  api.openapi(forAgenciesRoute, async (c) => {
    const { code } = await knownRound(context, c.req.valid('param').round);
    const who = { agencyId: COORDINATOR_ID, role: c.var.caller.role };
    return c.json(await readAs(pool, who, (client) => decisionsForAgencies(client, code)), 200);
  });
}
