import * as z from 'zod';

/** The programs that may ask for a device sign-in (RFC 8628). */
export const DeviceClient = z.enum(['excel', 'sheets', 'cli']);
export type DeviceClient = z.infer<typeof DeviceClient>;

/** Answer of `POST /api/v1/oauth/device_authorization` (RFC 8628 §3.2). */
export const DeviceAuthorization = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  verification_uri_complete: z.string(),
  expires_in: z.number().int().positive(),
  interval: z.number().int().positive(),
});
export type DeviceAuthorization = z.infer<typeof DeviceAuthorization>;

/** Answer of `POST /api/v1/oauth/token` (RFC 6749 §5.1). */
export const DeviceTokens = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number().int().positive(),
  refresh_token: z.string(),
  scope: z.string(),
});
export type DeviceTokens = z.infer<typeof DeviceTokens>;

/** RFC 6749 §5.2, RFC 8628 §3.5; `error_description` is a Vietnamese sentence. */
export const OAUTH_ERRORS = [
  ...(['invalid_request', 'invalid_grant', 'invalid_scope', 'unsupported_grant_type', 'invalid_client'] as const),
  ...(['authorization_pending', 'slow_down', 'access_denied', 'expired_token'] as const),
] as const;
export const OAuthError = z.object({ error: z.enum(OAUTH_ERRORS), error_description: z.string() });
export type OAuthError = z.infer<typeof OAuthError>;
