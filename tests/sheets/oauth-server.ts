import { createServer } from 'node:http';
import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import type { AddressInfo } from 'node:net';

/**
 * The part of a store that signs in: `yes` is allowed at the second poll, each access token is taken once and then has
 * run out. In a thread of its own, for UrlFetchApp blocks the one that calls.
 */
let polls = 0;
let pairs = 0;
let isRevoked = false;

const pair = () => {
  pairs += 1;
  const tokens = { access_token: `truy-cap-${pairs}`, refresh_token: `doi-moi-${pairs}` };
  return { ...tokens, token_type: 'Bearer', expires_in: 900, scope: 'submit' };
};
const refusal = (error: string) => [400, { error, error_description: error }] as const;

function token(form: URLSearchParams): readonly [number, object] {
  if (form.get('grant_type') === 'refresh_token') {
    const isPresent = form.get('refresh_token') === `doi-moi-${pairs}` && !isRevoked;
    return isPresent ? [200, pair()] : refusal('invalid_grant');
  }
  if (form.get('device_code') !== 'ma-thiet-bi&=') return refusal('invalid_grant');
  polls += 1;
  return polls < 2 ? refusal('authorization_pending') : [200, pair()];
}

let spent = '';
function me(authorization: string | undefined): readonly [number, object] {
  const isGood = authorization === `Bearer truy-cap-${pairs}` && spent !== authorization && !isRevoked;
  spent = authorization ?? '';
  return isGood ? [200, { me: authorization }] : [401, { code: 'unauthorized' }];
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const path = request.url ?? '';
  const answers: Record<string, () => readonly [number, object]> = {
    '/api/v1/oauth/device_authorization': () => [
      200,
      {
        ...{ device_code: 'ma-thiet-bi&=', user_code: 'BCDF-GHJK', expires_in: 600, interval: 5 },
        ...{
          verification_uri: 'https://kho/thiet-bi',
          verification_uri_complete: 'https://kho/thiet-bi?code=BCDF-GHJK',
        },
      },
    ],
    '/api/v1/oauth/token': () => token(form),
    '/api/v1/oauth/revoke': () => {
      isRevoked = form.get('token') === `doi-moi-${pairs}`;
      return [200, {}];
    },
    '/api/v1/me': () => me(request.headers.authorization),
  };
  const [status, body] =
    request.headers.authorization && path.includes('oauth') ? refusal('invalid_request') : answers[path]!();
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
parentPort!.postMessage((server.address() as AddressInfo).port);
