import { z } from 'zod';
import type { ChangeEvent } from '../../core/wire/events.ts';
import { instantInVietnam } from '../clock.ts';
import { COORDINATOR_ID } from '../database/reference-data.ts';
import type { Api } from '../http/api-type.ts';
import { callerOf } from '../http/authentication.ts';
import type { StoreContext } from '../http/context.ts';
import { ProblemError } from '../http/problems.ts';
import { apiRoute, problems } from '../http/route.ts';
import { eventStream } from './stream.ts';

/** Several people on one account, each with a pane or two, are normal. */
const STREAMS_PER_ACTOR = 50;

const eventsRoute = apiRoute(
  { roles: ['officer', 'approver', 'coordinator'], agency: 'own' },
  {
    method: 'get',
    path: '/events',
    summary: 'Dòng sự kiện (server-sent events): những gì của cơ quan vừa thay đổi',
    description:
      'Mỗi sự kiện `changed` mang một ChangeEvent; `reset`: đã mất sự kiện, đề nghị đọc lại tất cả. Nối lại bằng Last-Event-ID.',
    request: { headers: z.object({ 'last-event-id': z.string().optional() }) },
    responses: {
      200: { description: 'Dòng sự kiện', content: { 'text/event-stream': { schema: z.string() } } },
      ...problems('forbidden'),
    },
  },
);

export function addEventRoutes(api: Api, context: StoreContext): void {
  const { agencies, events } = context;
  const open = new Map<string, number>();
  const codes = new Map(agencies.map(({ id, code }) => [id, code]));

  api.openapi(eventsRoute, async (c) => {
    const { caller } = c.var;
    const authorization = c.req.header('Authorization');
    const streams = open.get(caller.actor) ?? 0;
    if (streams >= STREAMS_PER_ACTOR) throw new ProblemError('too-many-requests');
    open.set(caller.actor, streams + 1);
    const feed = caller.role === 'coordinator' ? COORDINATOR_ID : caller.agency.id;
    const body = await eventStream({
      describe: ({ agencyId, kind, id, at }) =>
        JSON.stringify({
          agency: codes.get(agencyId) ?? '',
          kind,
          id,
          at: instantInVietnam(at),
        } satisfies ChangeEvent),
      subscribe: (subscriber) => events.subscribe(feed, readPosition(c.req.header('Last-Event-ID')), subscriber),
      mayGoOn: async () => (await callerOf(context, authorization)) !== null,
      onEnd: () => {
        const left = (open.get(caller.actor) ?? 1) - 1;
        if (left > 0) open.set(caller.actor, left);
        else open.delete(caller.actor);
      },
    });
    // Proxies that gather an answer before they pass it on would hold every event back.
    return c.body(body, 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  });
}

function readPosition(id: string | undefined): number | null {
  return id !== undefined && /^\d{1,15}$/.test(id) ? Number(id) : null;
}
