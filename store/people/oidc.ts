import * as openid from 'openid-client';
import { sha256 } from '../access/token.ts';

export type OidcOptions = { issuer: string; clientId: string; clientSecret: string };

/** What the browser keeps between leaving for the provider and coming back. */
export type OidcVisit = { state: string; nonce: string; verifier: string };
/** Who the provider says it is; `email` only where the provider has verified it. */
export type OidcPerson = { subjectKey: Buffer; email: string | null };

export interface Oidc {
  begin(redirectUri: string): Promise<{ url: string; visit: OidcVisit }>;
  finish(redirectUri: string, query: string, visit: OidcVisit): Promise<OidcPerson>;
}

/** The provider cannot be reached, or its discovery document cannot be read. */
export class ProviderAway extends Error {}
/** The provider refused, or what it says does not hold (RFC 9207, nonce, signature …). */
export class ProviderRefused extends Error {}

const PATIENCE_S = 10;

/**
 * A provider of the ministry's own (OpenID Connect, code flow with PKCE). It is asked for its description when somebody
 * first wants it, again as long as it does not answer: a provider that is down keeps neither the store nor passwords
 * from working.
 */
export function createOidc({ issuer, clientId, clientSecret }: OidcOptions): Oidc {
  let known: openid.Configuration | undefined;

  async function provider(): Promise<openid.Configuration> {
    if (known !== undefined) return known;
    const url = new URL(issuer);
    // Plain http only to this machine (tests, a sidecar); everything else is TLS.
    const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    try {
      known = await openid.discovery(url, clientId, clientSecret, undefined, { execute, timeout: PATIENCE_S });
      return known;
    } catch (cause) {
      throw new ProviderAway('The provider did not describe itself.', { cause });
    }
  }

  return {
    async begin(redirectUri) {
      const config = await provider();
      const visit = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await openid.calculatePKCECodeChallenge(visit.verifier),
        code_challenge_method: 'S256',
        state: visit.state,
        nonce: visit.nonce,
      });
      return { url: url.href, visit };
    },
    async finish(redirectUri, query, visit) {
      const config = await provider();
      try {
        const tokens = await openid.authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), {
          pkceCodeVerifier: visit.verifier,
          expectedState: visit.state,
          expectedNonce: visit.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error('no ID token');
        const about = await openid.fetchUserInfo(config, tokens.access_token, claims.sub);
        const email = about.email_verified === true && typeof about.email === 'string' ? about.email : null;
        return { subjectKey: sha256(`oidc ${claims.iss} ${claims.sub}`), email };
      } catch (cause) {
        throw new ProviderRefused('The provider did not vouch for anybody.', { cause });
      }
    },
  };
}
