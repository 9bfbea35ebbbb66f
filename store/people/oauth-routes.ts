import { z } from 'zod';
import type { Context } from 'hono';
import { DeviceClient } from '../../core/wire/people.ts';
import type { OAuthError as OAuthErrorShape } from '../../core/wire/people.ts';
import type { Api } from '../http/api-type.ts';
import type { StoreContext } from '../http/context.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { apiRoute, json } from '../http/route.ts';
import { clientAddress, limitedAddress } from './client-address.ts';
import { pollDevice, refreshDevice, requestDevice, revokeDeviceToken } from './device-sign-in.ts';
import { oauthError } from './oauth-errors.ts';
import { DeviceAuthorization, DeviceTokens, OAuthError } from './oauth-schemas.ts';
import { publicOrigin } from './public-origin.ts';

const REQUESTS_PER_MINUTE = 60;
const TOKEN_CALLS_PER_MINUTE = 600;
const DEVICE_CODE = 'urn:ietf:params:oauth:grant-type:device_code';

const form = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/x-www-form-urlencoded': { schema } } },
});
const text = z.string().min(1).max(500);
const refusals = {
  400: json(OAuthError, 'Từ chối (RFC 6749 §5.2, RFC 8628 §3.5)'),
  429: json(OAuthError, 'Quá nhiều yêu cầu từ một địa chỉ'),
};

export const deviceAuthorizationRoute = apiRoute('open', {
  method: 'post',
  path: '/oauth/device_authorization',
  summary: 'Xin đăng nhập cho một chương trình (RFC 8628)',
  request: form(z.object({ client_id: text, scope: z.string().max(100).optional() })),
  responses: { 200: json(DeviceAuthorization, 'Mã thiết bị và mã để so'), ...refusals },
});

export const tokenRoute = apiRoute('open', {
  method: 'post',
  path: '/oauth/token',
  summary: 'Đổi mã thiết bị, hoặc mã làm mới, lấy mã truy cập',
  request: form(
    z.object({ grant_type: text, client_id: text, device_code: text.optional(), refresh_token: text.optional() }),
  ),
  responses: { 200: json(DeviceTokens, 'Mã truy cập 15 phút và mã làm mới dùng một lần'), ...refusals },
});

export const revokeRoute = apiRoute('open', {
  method: 'post',
  path: '/oauth/revoke',
  summary: 'Đăng xuất một thiết bị (RFC 7009)',
  request: form(z.object({ token: text, token_type_hint: text.optional(), client_id: text.optional() })),
  responses: { 200: json(z.object({}), 'Mã không còn hiệu lực'), ...refusals },
});

export function addOAuthRoutes(api: Api, context: StoreContext): void {
  const waitToAsk = createRateLimit(context.clock, REQUESTS_PER_MINUTE);
  const waitToCall = createRateLimit(context.clock, TOKEN_CALLS_PER_MINUTE);
  const address = (c: Context) => clientAddress(c, context.trustProxy ?? false);
  /** How many seconds this address has to wait; 0 where nothing is known of it. */
  const waitOf = (c: Context, limit: typeof waitToAsk) => {
    const limited = limitedAddress(address(c));
    return limited === null ? 0 : limit(limited);
  };

  api.openapi(deviceAuthorizationRoute, async (c) => {
    const wait = waitOf(c, waitToAsk);
    if (wait > 0) return tooMany(c, wait);
    const { client_id, scope = 'submit' } = c.req.valid('form');
    const client = DeviceClient.safeParse(client_id);
    if (!client.success) return c.json(oauthError('invalid_client'), 400);
    if (scope !== 'submit' && scope !== 'read') return c.json(oauthError('invalid_scope'), 400);
    const page = `${publicOrigin(c, context)}/thiet-bi`;
    return c.json(await requestDevice(context, { client: client.data, scope, from: address(c), page }), 200);
  });

  api.openapi(tokenRoute, async (c) => {
    const wait = waitOf(c, waitToCall);
    if (wait > 0) return tooMany(c, wait);
    const { grant_type: grant, client_id: client, device_code: code, refresh_token: refresh } = c.req.valid('form');
    if (grant !== DEVICE_CODE && grant !== 'refresh_token') return c.json(oauthError('unsupported_grant_type'), 400);
    const given = grant === DEVICE_CODE ? code : refresh;
    if (given === undefined) return c.json(oauthError('invalid_request'), 400);
    const answer = await (grant === DEVICE_CODE ? pollDevice : refreshDevice)(context, client, given);
    return typeof answer === 'string' ? c.json(oauthError(answer), 400) : c.json(answer, 200);
  });

  api.openapi(revokeRoute, async (c) => {
    const wait = waitOf(c, waitToCall);
    if (wait > 0) return tooMany(c, wait);
    await revokeDeviceToken(context, c.req.valid('form').token);
    return c.json({}, 200);
  });
}

const tooMany = (c: Context, wait: number) =>
  c.json<OAuthErrorShape, 429>(oauthError('slow_down'), 429, { 'Retry-After': String(wait) });
