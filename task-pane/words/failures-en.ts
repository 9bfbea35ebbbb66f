import type { HostErrorCode } from '../host/types.ts';
import type { failuresVi } from './failures-vi.ts';

const host: Record<HostErrorCode, string> = {
  'cell-edit': 'A cell in the sheet is being typed in. Please press Enter to finish, then try again.',
  protected:
    'The sheet or this cell is protected and cannot be written to. Please remove the protection, then try again.',
  filtered:
    'The sheet is filtered and hides rows; nothing was written. Please remove the filter, then try again, so that rows come to stand where they belong.',
  merged:
    'This row is part of a cell merged over several rows; nothing was written. Please unmerge it, then try again.',
  'no-answer':
    'The spreadsheet has not answered. If a cell is being typed in or a dialog is open, please finish; then press Try again to read the sheet again.',
  'read-only': 'The file is open read-only and cannot be written to. Checking still works.',
  busy: 'The spreadsheet is busy. Please wait a moment, then try again.',
  'session-expired': 'The session with the spreadsheet has expired. Please reload the file and open Căn Cứ again.',
  offline: 'The connection to the spreadsheet is lost. Please check the network, then try again.',
  'too-large': 'The sheet is too large to read at once. Please delete empty rows and columns, then try again.',
  'access-denied': 'Căn Cứ may not read or write this file yet. Please grant access, then try again.',
  'sheet-missing': 'The sheet is no longer in the file. Please check.',
  unsupported: 'This version of the spreadsheet does not support what was asked.',
  unknown: 'The spreadsheet refused what was asked. Nothing was written. Please try again.',
};

const store: Record<string, string> = {
  offline: 'The store cannot be reached. Please check the network.',
  timeout: 'The store has not answered in time.',
  'bad-answer': 'The answer did not come from a Căn Cứ store. Please check the address of the store.',
  'not-signed-in': 'There is no access code. Please enter the code issued by the coordinating body.',
  unauthorized: 'The access code is wrong or no longer valid. Please check it, or ask for a new one.',
  access_denied: 'The sign-in was refused on the page.',
  expired_token: 'The sign-in code has expired. Please get a new one.',
  'not-an-officer': 'This code belongs to the coordinating body and cannot submit. Please enter your agency’s code.',
  'wrong-agency': 'The access code belongs to another agency than the one named in the form. Please check.',
  'content-hash-mismatch':
    'The store read other content than stands in the file. Please reopen Căn Cứ to get its newest version, then submit again.',
  'idempotency-conflict':
    'The store already holds another submission under the same key. Please check and submit again.',
  'document-too-large': 'The attached document is over 20 MB. Please make the PDF smaller and send it again.',
  'too-large': 'The form is too large for the store. Please delete empty rows and columns, then submit again.',
  'too-many-requests': 'The store is receiving too many requests. Please try again in a minute.',
  malformed: 'The store could not read the request. Please reopen Căn Cứ to get its newest version.',
  forbidden: 'This code belongs to the coordinating body and cannot submit. Please enter your agency’s code.',
  'not-found': 'The store does not have this, or the access code may not see it.',
  'round-not-found': 'The store does not know this round. Please contact the coordinating body.',
  'round-not-open': 'This round does not take reports now. Please contact the coordinating body.',
  'form-unknown': 'This round does not use Annex IV. Please contact the coordinating body.',
  'form-not-submittable': 'Some things in the form have to be settled before submitting.',
  'explanation-required': 'Errors remain: please mend them, or write one explanation and submit again.',
  'nul-in-text': 'The sheet holds a control character that cannot be stored. Please delete it and submit again.',
  'idempotency-key-missing': 'The request lacked its key. Please reopen Căn Cứ to get its newest version.',
  internal: 'The store met an error. Please try again in a few minutes; if it stays, tell the store’s administrator.',
  unavailable: 'The store is restarting. Please try again in a few minutes.',
  'storage-full':
    'The disk of the store is full, so nothing was received this time; what stands in the sheet is not lost. Please tell the administrator of the store, then submit again later.',
  'too-complex':
    'The store could not check the sheet in time. Please remove what is not part of the form, shorten very long cells, and submit again.',
  'nothing-to-export':
    'No submission of this round has been accepted yet. Please accept those that were received, then export again.',
  'export-too-large':
    'There are too many agencies and tasks for one file. Please export the groups of tasks one by one (I to VI).',
  'export-busy': 'The store is making other exports. Please try again in a few minutes.',
  'not-invited': 'The agency is not among those asked to report in this round. Please contact the coordinating body.',
  'reasons-required':
    'This round asks for a reason of its own for some findings. Please give it, or mend them and submit again.',
  'no-earlier-round': 'This round follows no earlier one, so there is nothing to take over.',
  'round-exists': 'There is a round of this code. Please choose another.',
  'round-step-refused': 'The round cannot take this step. Please reload to see its present state.',
  'round-due-past': 'The round’s due date is past. Please put it off first.',
  'version-changed': 'There is a newer version. Please reload and edit that one.',
  'if-match-missing': 'The edit does not say which version it is of. Please reload and edit again.',
  'reason-missing': 'A reason is missing. Please give one and try again.',
  'round-settings-invalid': 'The round’s settings are not right. Please look at them again.',
  'not-waivable': 'The rule on state secrets cannot be waived.',
  'until-past': 'The time given is past. Please give a later one.',
  'agency-unknown': 'No agency has this code. Please check.',
  'documents-unreadable': 'The list of documents (CSV) has a bad line. Please mend it and upload it again.',
  'no-open-round': 'No round is open now. Please contact the coordinating body.',
  'read-only-token': 'This access code may only read, not send. Please use one that may send.',
  'already-accepted':
    'The previous submission has been accepted, so no new one is taken. To correct it, please ask the coordinating agency to return it.',
  'awaiting-sign-off':
    'The agency wants an approver to sign before anything is submitted. The content is kept and waits for the signature; the store has not received it and there is no receipt yet. After the approver has signed on the page /ky-duyet of the store, please submit again to get the receipt.',
  'sign-off-over':
    'This no longer waits for a signature: it was signed, given back, withdrawn or replaced. Please reload to see where it stands now.',
  'sign-off-own': 'The agency wants an approver other than the one who sent it. Please let another approver sign.',
  'sign-off-by-person':
    'Only an approver who is signed in as a person can sign. Please sign on the page /ky-duyet of the store.',
  'step-not-allowed': 'The submission is in a state that does not allow this. Please check its state.',
  'document-not-taken': 'This submission has been replaced by another. Please attach the document to the latest one.',
  'not-a-pdf': 'The document must be a signed PDF of at most 20 MB. Please choose another file.',
  'comment-misplaced': 'A comment is on a task that this submission does not have. Please check.',
  'round-closed':
    'The round is closed and takes no more changes; yours are still in the file. Please contact the coordinating agency.',
  'form-changed':
    'The round now uses another version of the form; your changes are still in the file. Please update Căn Cứ, then open the file again.',
  'revision-unknown':
    'The store no longer knows the last synchronisation; your changes are still in the file. Please synchronise from the start.',
  'message-id-reused':
    'The id of this message was used for other content; your changes are still in the file. Please synchronise again.',
  classified:
    'The content shows signs of a state secret; it was neither sent nor stored. Please remove it and send it as the rules on state secrets require.',
  'text-too-long': 'A cell holds more than 100,000 characters and cannot be stored. Please shorten it, then try again.',
  'change-doubled': 'The message holds two contents for one cell. Please update Căn Cứ, then synchronise again.',
  'task-unknown':
    'The message holds a task that the form of the round does not have. Please update Căn Cứ, check the rows, then synchronise again.',
};

/** What went wrong, where, and what to do. */
export const failuresEn: typeof failuresVi = {
  host,
  store,
  program: 'Căn Cứ met an unexpected error. The sheet is unchanged. Please open Căn Cứ again.',
};
