import '@hono/zod-openapi';
import * as wire from '../../core/wire/sign-off.ts';
import * as examples from './examples.ts';

/** The shapes of core, named for the OpenAPI document (`http/api-schemas.ts`). */
export const HeldSubmission = wire.HeldSubmission.extend({}).openapi('HeldSubmission', { example: examples.held });
export const HeldSubmissions = wire.HeldSubmissions.extend({ held: HeldSubmission.array() }).openapi(
  'HeldSubmissions',
  { example: { held: [examples.held] } },
);
export const SignOffReturn = wire.SignOffReturn.extend({}).openapi('SignOffReturn', {
  example: examples.signOffReturn,
});
export const SignOffRule = wire.SignOffRule.extend({}).openapi('SignOffRule', { example: examples.signOffRule });
