import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Context } from 'oidc-provider';
import { ORIGIN } from './browser.ts';

export const CLIENT = {
  clientId: 'can-cu',
  clientSecret: 'một bí mật của ứng dụng'.normalize('NFC').replace(/[^a-z]/g, 'x'),
};
const SCOPE = 'openid email profile';

type Claims = { email?: string; email_verified?: boolean };

/** A real OpenID Connect provider on this machine. `isUp: false` drops every connection; `user` is who signs in there. */
export async function startProvider() {
  const state = { isUp: false, user: 'khach', claims: {} as Record<string, Claims> };
  const server = createServer((req, res) => {
    if (!state.isUp) req.socket.destroy();
    else if (req.url?.startsWith('/interaction/') === true)
      void provider.interactionFinished(req, res, { login: { accountId: state.user } });
    else provider.callback()(req, res);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${ORIGIN}/dang-nhap/oidc/xong`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['của bài thử'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => Promise.resolve({ sub: id, ...state.claims[id] }),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(SCOPE);
      await grant.save();
      return grant;
    },
  });

  /** What a browser does at the provider: follows it until it is sent back to the store; answers with that address. */
  async function visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let url = address;
    while (url.startsWith(issuer)) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, { redirect: 'manual', headers: { Cookie: cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('Location');
      if (location === null) throw new Error(`the provider stopped at ${url}: ${await answer.text()}`);
      url = new URL(location, url).href;
    }
    return url;
  }

  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { issuer, state, visit, close };
}
