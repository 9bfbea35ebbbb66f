import '@hono/zod-openapi';
import * as people from '../../core/wire/people.ts';

/** Named for the OpenAPI document, as in `http/api-schemas.ts`. */
export const DeviceAuthorization = people.DeviceAuthorization.extend({}).openapi('DeviceAuthorization', {
  example: {
    device_code: 'Zk3vJ0b6…',
    user_code: 'BCDF-GHJK',
    verification_uri: 'https://kho.example.gov.vn/thiet-bi',
    verification_uri_complete: 'https://kho.example.gov.vn/thiet-bi?ma=BCDF-GHJK',
    expires_in: 600,
    interval: 5,
  },
});
export const DeviceTokens = people.DeviceTokens.extend({}).openapi('DeviceTokens', {
  example: {
    access_token: 'cancu_7_…',
    token_type: 'Bearer',
    expires_in: 900,
    refresh_token: 'cancu_7_…',
    scope: 'submit',
  },
});
export const OAuthError = people.OAuthError.extend({}).openapi('OAuthError', {
  example: { error: 'authorization_pending', error_description: 'Chưa có ai đồng ý. Đề nghị chờ.' },
});
