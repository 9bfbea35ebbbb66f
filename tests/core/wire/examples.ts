import type * as z from 'zod';
import { summarize } from '../../../core/summary/index.ts';
import * as wire from '../../../core/wire/index.ts';
import { RoundDocuments } from '../../../core/wire/rounds.ts';
import { FieldState, HistoryEntry, SyncAnswer, SyncConflict, SyncRequest } from '../../../core/wire/sync.ts';

export type Value = Record<string, unknown>;

export const HASH = `sha256:${'a'.repeat(64)}`;
export const AT = '2026-11-24T20:05:09+07:00';
export const comment = { task: 'I.1', field: 'result', text: 'Nêu rõ' };
const back = { number: 'mac-dinh.BTC.0001', at: AT, reason: 'thiếu số liệu', comments: [comment] };
const client = { kind: 'excel', version: '1.0' };
const grid = { name: 'PL4', row: 1, col: 1, values: [['x']], text: [['x']], about: {} };
const place = { task: 'I.1', field: 'result' };
const authored = { version: 3, author: 'An', at: AT };
const row = { task: 'I.1', text: 'a', lead: 'b', deadline: 'c', result: 'd', basis: 'e', note: 'f' };
const round = {
  ...{
    code: 'mac-dinh',
    form: 'pl4-2367',
    name: 'Đợt',
    state: 'open',
    scope: ['I.1'],
    severities: { 'F-05': 'warning' },
  },
  ...{
    opensOn: '2026-11-01',
    dueAt: AT,
    reportDate: '2026-11-24',
    version: 2,
    blocking: ['F-05'],
    needReason: ['F-03'],
  },
  ...{ messages: { 'F-05': 'xem' }, documents: 1, reopened: { until: AT, reason: 'xin thêm' } },
  waivers: [{ task: 'I.1', rule: 'F-05', until: '2026-12-01', reason: 'sắp xếp' }],
};
const receipt = {
  ...{ number: 'mac-dinh.BTC.0001', round: 'mac-dinh', agency: { code: 'BTC', name: 'Bộ Tài chính' }, receivedAt: AT },
  ...{ contentHash: HASH, reportDate: '2026-11-24', tasks: 52, errors: 0, warnings: 1, state: 'received' },
  ...{ summary: summarize([], [], 52), explanation: 'lý do', client, by: 'An', preparedBy: 'Bình', signedOffBy: 'Chi' },
  ...{ supersededBy: 'mac-dinh.BTC.0002', notice: 'không thay thế', key: 'k', signature: 's' },
};
const step = { from: 'received', to: 'returned', at: AT, actor: 'user:1', reason: 'thiếu', comments: [comment] };
const answered = { ...comment, answer: 'changed', before: 'a', after: 'b' };
const issue = {
  ...{ rule: 'F-05', severity: 'error', task: 'I.1', field: 'basis', cell: 'F8', params: { kind: 'blank' } },
  ...{ message: 'Đề nghị', fixable: false },
};
const covering = {
  number: '12',
  symbol: 'BC-BTC',
  issuedOn: '2026-11-24',
  signer: 'An',
  pdfHash: HASH,
  attachedAt: AT,
};
export const change = { ...place, before: 'a', after: 'b', over: 3, declined: ['c'] };

/** Name · shape · all of it · keys that may be missing · keys that may be null. */
export const SHAPES: [string, z.ZodType, Value, string[], string[]][] = [
  [
    'what a client submits',
    wire.SubmissionRequest,
    {
      ...{
        form: 'pl4-2367',
        agency: 'BTC',
        contentHash: HASH,
        reportDate: '2026-11-24',
        grid,
        answers: { sheet: 'PL4' },
      },
      ...{ explanation: 'lý do', reasons: { 'F-05': 'chờ Luật' }, preparedBy: 'Bình', client },
    },
    ['reportDate', 'answers', 'explanation', 'reasons', 'preparedBy'],
    [],
  ],
  [
    'a receipt',
    wire.Receipt,
    receipt,
    ['client', 'by', 'preparedBy', 'signedOffBy', 'supersededBy', 'key', 'signature'],
    ['explanation', 'preparedBy'],
  ],
  ['a content row', wire.ContentRow, row, [], []],
  [
    'who is signed in',
    wire.Me,
    {
      ...{ role: 'officer', agency: { code: 'BTC', name: 'Bộ Tài chính' }, user: { name: 'An' }, today: '2026-11-24' },
      ...{ rounds: [round], latest: { 'mac-dinh': { number: 'n', contentHash: HASH, state: 'received' } } },
      ...{ lastReturned: { 'mac-dinh': 'n' }, returned: { 'mac-dinh': back } },
    },
    ['user', 'returned'],
    ['agency', 'user'],
  ],
  [
    'a problem',
    wire.Problem,
    { type: 'about:blank', title: 't', status: 422, code: 'c', detail: 'd', instance: '/x', params: { a: 1 } },
    ['instance', 'params'],
    [],
  ],
  [
    'a round',
    wire.Round,
    round,
    ['version', 'blocking', 'needReason', 'messages', 'waivers', 'documents', 'reopened'],
    ['opensOn', 'dueAt', 'reportDate', 'reopened'],
  ],
  ['a waiver', wire.Waiver, round.waivers[0] as Value, [], ['task', 'until']],
  [
    'settings of a round',
    wire.RoundSettings,
    {
      ...{ name: 'Đợt', opensOn: '2026-11-01', dueAt: AT, reportDate: '2026-11-24', scope: 'all', invited: ['BTC'] },
      ...{ severities: { 'F-05': 'none' }, messages: { 'F-05': 'xem' }, blocking: ['F-05'], needReason: ['F-03'] },
    },
    ['opensOn', 'dueAt', 'reportDate', 'scope', 'invited', 'severities', 'messages', 'blocking', 'needReason'],
    ['opensOn', 'dueAt', 'reportDate'],
  ],
  ['documents of a round', RoundDocuments, { round: 'mac-dinh', version: 1, documents: [] }, [], []],
  ['a comment', wire.SubmissionComment, comment, [], ['field']],
  ['a return', wire.SubmissionReturn, back, [], []],
  ['what returns a submission', wire.ReturnRequest, { reason: 'thiếu', comments: [comment] }, ['comments'], []],
  ['what accepts a submission', wire.AcceptRequest, { reason: 'đạt' }, ['reason'], []],
  [
    'a submission whole',
    wire.SubmissionDetail,
    {
      ...{
        receipt,
        supersededBy: 'n',
        history: [step],
        returned: back,
        document: covering,
        reasons: { 'F-05': 'chờ' },
      },
      answers: { to: back, comments: [answered], unasked: [{ ...place, before: 'a', after: 'b' }] },
      rows: [{ ...row, inScope: true, completion: 'completed', status: 'sufficient' }],
      issues: [issue],
    },
    ['reasons'],
    ['supersededBy', 'returned', 'answers', 'document'],
  ],
  ['a step of its life', wire.SubmissionStep, step, [], ['from', 'reason']],
  ['a kept finding', wire.KeptIssue, issue, [], ['task', 'cell']],
  [
    'the covering document',
    wire.CoveringDocumentRequest,
    { number: '12', symbol: 'BC-BTC', issuedOn: '2026-11-24', signer: 'An', pdf: 'YQ==' },
    ['pdf'],
    [],
  ],
  ['the covering document as kept', wire.CoveringDocument, covering, [], ['pdfHash']],
  [
    'the keys of receipts',
    wire.ReceiptKeys,
    { key: 'k', fingerprint: 'f', keys: [{ key: 'k', fingerprint: 'f', retiredAt: null }] },
    [],
    [],
  ],
  [
    'a sync message',
    SyncRequest,
    {
      ...{ baseRevision: 7, baseMark: 'ab', changes: [change], clientId: 'may-1', messageId: 'm1' },
      ...{ agency: 'BTC', form: 'pl4-2367', author: 'An' },
    },
    ['baseMark', 'messageId', 'agency', 'form', 'author'],
    [],
  ],
  [
    'a sync answer',
    SyncAnswer,
    {
      ...{ since: 0, revision: 7, mark: 'ab', changes: [{ ...place, value: 'x', ...authored }], messageId: 'm1' },
      accepted: [{ ...place, how: 'edit', version: 7 }],
      conflicts: [{ ...place, base: null, theirs: { value: 'x', ...authored }, mine: 'y' }],
    },
    [],
    [],
  ],
  ['a field of the store', FieldState, { ...place, value: 'x', ...authored }, [], []],
  ['a conflict', SyncConflict, { ...place, base: 'b', theirs: { value: 'x', ...authored }, mine: 'y' }, [], ['base']],
  [
    'a line of history',
    HistoryEntry,
    {
      ...{ ...place, revision: 3, how: 'merge', before: 'a', after: 'b', mine: 'c', baseRevision: 2 },
      ...{ author: 'An', actor: 'user:1', clientId: 'may-1', at: AT },
    },
    [],
    ['mine'],
  ],
  [
    'a device sign-in',
    wire.DeviceAuthorization,
    {
      ...{ device_code: 'd', user_code: 'u', verification_uri: 'v', verification_uri_complete: 'w' },
      ...{ expires_in: 600, interval: 5 },
    },
    [],
    [],
  ],
  [
    'tokens',
    wire.DeviceTokens,
    { access_token: 'a', token_type: 'Bearer', expires_in: 600, refresh_token: 'r', scope: 's' },
    [],
    [],
  ],
  ['an event', wire.ChangeEvent, { agency: 'BTC', kind: 'rows', id: 'x', at: AT }, [], []],
];
