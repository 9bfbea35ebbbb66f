import { z } from 'zod';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { readAs } from '../database/pool.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, json, problems } from '../http/route.ts';
import { readRule, setRule } from './rule.ts';
import { SignOffRule } from './shapes.ts';

const body = { required: true, ...json(SignOffRule, 'Có cần ký duyệt không, có cần người thứ hai không') };
const answer = json(SignOffRule, 'Quy định ký duyệt của cơ quan');

const readRoute = apiRoute(
  { roles: ['officer', 'approver'], agency: 'own' },
  {
    method: 'get',
    path: '/sign-off-rule',
    summary: 'Cơ quan có cần người duyệt ký duyệt trước khi gửi không',
    responses: { 200: answer, ...problems('forbidden') },
  },
);

const changeRoute = apiRoute(
  { roles: ['approver'], agency: 'own' },
  {
    method: 'put',
    path: '/sign-off-rule',
    summary: 'Người duyệt bật hoặc tắt việc ký duyệt trước khi gửi của cơ quan mình',
    request: { body },
    responses: { 200: answer, ...problems('malformed', 'forbidden') },
  },
);

const administerRoute = apiRoute(
  { roles: ['administrator'], agency: 'any' },
  {
    method: 'put',
    path: '/agencies/{agency}/sign-off-rule',
    summary: 'Người quản trị bật hoặc tắt việc ký duyệt trước khi gửi của một cơ quan',
    request: { params: z.object({ agency: z.string().max(32) }), body },
    responses: { 200: answer, ...problems('malformed', 'forbidden', 'agency-unknown') },
  },
);

export function addSignOffRuleRoutes(api: Api, context: StoreContext): void {
  const ruleOf = (agencyId: number) =>
    readAs(context.pool, { agencyId, role: 'officer' }, (client) => readRule(client, agencyId));
  api.openapi(readRoute, async (c) => c.json(await ruleOf(c.var.caller.agency.id), 200));
  api.openapi(changeRoute, async (c) => {
    const { agency, actor } = c.var.caller;
    await setRule(context, { agencyId: agency.id, actor }, c.req.valid('json'));
    return c.json(await ruleOf(agency.id), 200);
  });
  api.openapi(administerRoute, async (c) => {
    const agency = reportingAgency(context, c.req.valid('param').agency);
    await setRule(context, { agencyId: agency.id, actor: c.var.caller.actor }, c.req.valid('json'));
    return c.json(await ruleOf(agency.id), 200);
  });
}

/** An agency that sends something. */
export function reportingAgency({ agencies }: StoreContext, code: string) {
  const agency = agencies.find((known) => known.code === code && !['coordinator', 'collective'].includes(known.kind));
  if (agency === undefined) throw new ProblemError('agency-unknown', { agency: code });
  return agency;
}
