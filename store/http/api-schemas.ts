import '@hono/zod-openapi';
import * as sync from '../../core/wire/sync.ts';
import * as wire from '../../core/wire/types.ts';
import * as submissions from '../../core/wire/submissions.ts';

/**
 * The shapes of core, named for the OpenAPI document. `extend({})` makes a fresh instance: one that was made before
 * zod-openapi was loaded cannot be named, and core must not load it.
 */
export const Me = wire.Me.extend({}).openapi('Me');
export const Problem = wire.Problem.extend({}).openapi('Problem');
export const Receipt = wire.Receipt.extend({}).openapi('Receipt');
export const SubmissionRequest = wire.SubmissionRequest.extend({}).openapi('SubmissionRequest');
export const SubmissionDetail = submissions.SubmissionDetail.extend({ receipt: Receipt }).openapi('SubmissionDetail');
export const AcceptRequest = submissions.AcceptRequest.extend({}).openapi('AcceptRequest');
export const ReturnRequest = submissions.ReturnRequest.extend({}).openapi('ReturnRequest');
export const ReceiptKeys = submissions.ReceiptKeys.extend({}).openapi('ReceiptKeys');
export const SyncRequest = sync.SyncRequest.extend({}).openapi('SyncRequest');
export const SyncAnswer = sync.SyncAnswer.extend({}).openapi('SyncAnswer');
export const SyncSnapshot = sync.SyncSnapshot.extend({}).openapi('SyncSnapshot');
export const HistoryPage = sync.HistoryPage.extend({}).openapi('HistoryPage');
export const CoveringDocumentRequest = submissions.CoveringDocumentRequest.extend({}).openapi(
  'CoveringDocumentRequest',
);
