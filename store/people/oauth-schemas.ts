import '@hono/zod-openapi';
import * as people from '../../core/wire/people.ts';

/** Named for the OpenAPI document, as in `http/api-schemas.ts`. */
export const DeviceAuthorization = people.DeviceAuthorization.extend({}).openapi('DeviceAuthorization');
export const DeviceTokens = people.DeviceTokens.extend({}).openapi('DeviceTokens');
export const OAuthError = people.OAuthError.extend({}).openapi('OAuthError');
