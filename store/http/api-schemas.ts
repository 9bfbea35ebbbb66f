import '@hono/zod-openapi';
import * as sync from '../../core/wire/sync.ts';
import * as wire from '../../core/wire/types.ts';
import * as submissions from '../../core/wire/submissions.ts';
import * as examples from './examples.ts';

/**
 * The shapes of core, named for the OpenAPI document. `extend({})` makes a fresh instance: one that was made before
 * zod-openapi was loaded cannot be named, and core must not load it.
 */
export const Me = wire.Me.extend({}).openapi('Me', { example: examples.me });
export const Problem = wire.Problem.extend({}).openapi('Problem', { example: examples.problem });
export const Receipt = wire.Receipt.extend({}).openapi('Receipt', { example: examples.receipt });
export const SubmissionRequest = wire.SubmissionRequest.extend({}).openapi('SubmissionRequest', {
  example: examples.submissionRequest,
});
export const SubmissionDetail = submissions.SubmissionDetail.extend({ receipt: Receipt }).openapi('SubmissionDetail', {
  example: examples.submissionDetail,
});
export const AcceptRequest = submissions.AcceptRequest.extend({}).openapi('AcceptRequest', {
  example: examples.acceptRequest,
});
export const ReturnRequest = submissions.ReturnRequest.extend({}).openapi('ReturnRequest', {
  example: examples.returnRequest,
});
export const ReceiptKeys = submissions.ReceiptKeys.extend({}).openapi('ReceiptKeys', { example: examples.receiptKeys });
export const SyncRequest = sync.SyncRequest.extend({}).openapi('SyncRequest', { example: examples.syncRequest });
export const SyncAnswer = sync.SyncAnswer.extend({}).openapi('SyncAnswer', { example: examples.syncAnswer });
export const SyncSnapshot = sync.SyncSnapshot.extend({}).openapi('SyncSnapshot', { example: examples.syncSnapshot });
export const HistoryPage = sync.HistoryPage.extend({}).openapi('HistoryPage', { example: examples.historyPage });
export const CoveringDocumentRequest = submissions.CoveringDocumentRequest.extend({}).openapi(
  'CoveringDocumentRequest',
  { example: examples.coveringDocument },
);
