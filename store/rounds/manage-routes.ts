import type { Context } from 'hono';
import type { Api } from '../http/api-type.ts';
import type { StoreContext, StoreEnv } from '../http/context.ts';
import { holdsNul } from '../http/input-text.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { changeRound, createRound, documentsFrom, knownRound, moveRound } from './change.ts';
import { reopenRound, setWaiver } from './for-agency.ts';
import { impactOf } from './impact.ts';
import { etagOf, managedView, RoundParam } from './routes.ts';
import {
  DocumentsChange,
  Impact,
  ImpactQuestion,
  NewRound,
  Reopening,
  RoundChange,
  RoundStep,
  RoundView,
  WaiverChange,
} from './shapes.ts';

const running = { roles: ['coordinator', 'administrator'], agency: 'none' } as const;
const forAgencies = { ...running, agency: 'any' } as const;
const always = ['malformed', 'forbidden', 'round-not-found', 'nul-in-text'] as const;
const editing = ['if-match-missing', 'version-changed'] as const;
const view = (text: string) => json(RoundView, text);

const createRoute = apiRoute(running, {
  method: 'post',
  path: '/rounds',
  summary: 'Tạo đợt rà soát (bản nháp), có thể từ một đợt trước',
  request: { body: { required: true, ...json(NewRound, 'Mã, biểu mẫu, thiết lập') } },
  responses: {
    201: view('Đợt mới'),
    ...problems(...always, 'round-exists', 'form-unknown', 'round-settings-invalid'),
  },
});

const changeRoute = apiRoute(running, {
  method: 'post',
  path: '/rounds/{round}/settings',
  summary: 'Thêm một bản thiết lập mới; các bản cũ được giữ nguyên',
  description: 'Bắt buộc có If-Match: ETag của bản đang sửa. Nên xem tác động (…/impact) trước.',
  request: { params: RoundParam, body: { required: true, ...json(RoundChange, 'Toàn bộ thiết lập mới và lý do') } },
  responses: { 200: view('Đợt sau khi sửa'), ...problems(...always, ...editing, 'round-settings-invalid') },
});

const documentsRoute = apiRoute(running, {
  method: 'post',
  path: '/rounds/{round}/documents',
  summary: 'Thay danh sách văn bản pháp luật bổ sung của đợt (CSV)',
  description: 'Bắt buộc có If-Match như khi sửa thiết lập.',
  request: { params: RoundParam, body: { required: true, ...json(DocumentsChange, 'CSV và lý do') } },
  responses: { 200: view('Đợt sau khi sửa'), ...problems(...always, ...editing, 'documents-unreadable') },
});

const moveRoute = apiRoute(running, {
  method: 'post',
  path: '/rounds/{round}/transitions',
  summary: 'Chuyển trạng thái của đợt: mở, sắp đóng, đóng',
  request: { params: RoundParam, body: { required: true, ...json(RoundStep, 'Trạng thái mới và lý do') } },
  responses: {
    200: view('Đợt sau khi chuyển'),
    ...problems(...always, 'round-step-refused', 'round-due-past', 'reason-missing'),
  },
});

const reopenRoute = apiRoute(forAgencies, {
  method: 'post',
  path: '/rounds/{round}/reopenings',
  summary: 'Mở lại đợt cho một cơ quan đến một thời điểm; until null để kết thúc',
  request: { params: RoundParam, body: { required: true, ...json(Reopening, 'Cơ quan, thời hạn, lý do') } },
  responses: {
    204: { description: 'Đã ghi' },
    ...problems(...always, 'round-step-refused', 'until-past', 'agency-unknown'),
  },
});

const waiverRoute = apiRoute(forAgencies, {
  method: 'post',
  path: '/rounds/{round}/waivers',
  summary: 'Miễn một quy tắc ở một nhiệm vụ cho một cơ quan; granted false để thôi miễn',
  request: { params: RoundParam, body: { required: true, ...json(WaiverChange, 'Cơ quan, nhiệm vụ, quy tắc, lý do') } },
  responses: {
    204: { description: 'Đã ghi' },
    ...problems(...always, 'not-waivable', 'agency-unknown', 'round-settings-invalid'),
  },
});

const impactRoute = apiRoute(forAgencies, {
  method: 'post',
  path: '/rounds/{round}/impact',
  summary: 'Thiết lập, miễn quy tắc đề xuất sẽ làm các bản đã gửi thêm hay bớt kết quả kiểm tra nào; không thay đổi gì',
  request: {
    params: RoundParam,
    body: { required: true, ...json(ImpactQuestion, 'Thiết lập, CSV, miễn quy tắc đề xuất') },
  },
  responses: {
    200: json(Impact, 'Tác động'),
    ...problems(...always, 'round-settings-invalid', 'documents-unreadable', 'not-waivable', 'agency-unknown'),
  },
});

/** The version that was edited, from If-Match. */
function editedVersion(c: Context<StoreEnv>): number {
  const given = c.req.header('If-Match');
  if (given === undefined) throw new ProblemError('if-match-missing');
  return Number(/^(?:W\/)?"(\d{1,9})"$/.exec(given.trim())?.[1] ?? -1);
}

function clean<T>(body: T): T {
  if (holdsNul(body)) throw new ProblemError('nul-in-text');
  return body;
}

export function addRoundManageRoutes(api: Api, context: StoreContext): void {
  const { clock } = context;
  api.openapi(createRoute, async (c) => {
    const made = await createRound(context, c.var.caller, clean(c.req.valid('json')));
    c.header('ETag', etagOf(made));
    return c.json(managedView(made, clock()), 201);
  });
  api.openapi(changeRoute, async (c) => {
    const { settings, reason } = clean(c.req.valid('json'));
    const change = { version: editedVersion(c), settings, documents: null, reason };
    const made = await changeRound(context, c.var.caller, c.req.valid('param').round, change);
    c.header('ETag', etagOf(made));
    return c.json(managedView(made, clock()), 200);
  });
  api.openapi(documentsRoute, async (c) => {
    const { csv, reason } = clean(c.req.valid('json'));
    const version = editedVersion(c);
    const { code, settings } = await knownRound(context, c.req.valid('param').round);
    const change = { version, settings, documents: documentsFrom(csv), reason };
    const made = await changeRound(context, c.var.caller, code, change);
    c.header('ETag', etagOf(made));
    return c.json(managedView(made, clock()), 200);
  });
  api.openapi(moveRoute, async (c) => {
    const moved = await moveRound(context, c.var.caller, c.req.valid('param').round, clean(c.req.valid('json')));
    return c.json(managedView(moved, clock()), 200);
  });
  api.openapi(reopenRoute, async (c) => {
    await reopenRound(context, c.var.caller, c.req.valid('param').round, clean(c.req.valid('json')));
    return c.body(null, 204);
  });
  api.openapi(waiverRoute, async (c) => {
    await setWaiver(context, c.var.caller, c.req.valid('param').round, clean(c.req.valid('json')));
    return c.body(null, 204);
  });
  api.openapi(impactRoute, async (c) => {
    const { settings, csv, waivers } = clean(c.req.valid('json'));
    const round = await knownRound(context, c.req.valid('param').round);
    const documents = csv === null ? null : documentsFrom(csv);
    return c.json(await impactOf(context, round, { settings, documents, waivers }), 200);
  });
}
