import '@hono/zod-openapi';
import * as wire from '../../core/wire/types.ts';
import * as detail from '../submissions/detail.ts';

/**
 * The shapes of core, named for the OpenAPI document. `extend({})` makes a fresh instance: one that was made before
 * zod-openapi was loaded cannot be named, and core must not load it.
 */
export const Me = wire.Me.extend({}).openapi('Me');
export const Problem = wire.Problem.extend({}).openapi('Problem');
export const Receipt = wire.Receipt.extend({}).openapi('Receipt');
export const SubmissionRequest = wire.SubmissionRequest.extend({}).openapi('SubmissionRequest');
export const SubmissionDetail = detail.SubmissionDetail.extend({ receipt: Receipt }).openapi('SubmissionDetail');
