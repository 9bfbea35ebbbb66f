import type * as submissions from '../../core/wire/submissions.ts';
import type * as sync from '../../core/wire/sync.ts';
import type * as wire from '../../core/wire/types.ts';

/** One example of each shape in the OpenAPI document; a test reads every one with its own schema. */

const agency = { code: 'BTC', name: 'Bộ Tài chính' };
const contentHash = 'sha256:3b927bde3e22e1b1e5cc4f6b2943543cd2ff4a9b9cb0403656cd3895a3ef72a1';
const client = { kind: 'excel', version: '0.1.0' } as const;
const fieldOf = { task: 'I.1', field: 'result' } as const;
const key = '8t25bXeVmGspHxEfhLsjd9DmaLrjq56Uc-6fQVQEIDg';
const row = {
  task: 'I.1',
  text: 'Ban hành danh mục dữ liệu dùng chung',
  lead: 'Các bộ, ngành, địa phương',
  deadline: 'Tháng 6/2025',
  result: 'Đã hoàn thành: Quyết định số 1234/QĐ-BTC ngày 15/5/2025',
  basis: 'Đã có đầy đủ cơ sở pháp lý: Nghị định số 47/2020/NĐ-CP',
  note: '',
};

export const receipt: wire.Receipt = {
  number: 'mac-dinh.BTC.0001',
  round: 'mac-dinh',
  agency,
  receivedAt: '2026-11-25T09:15:00+07:00',
  contentHash,
  reportDate: '2026-11-25',
  tasks: 52,
  errors: 0,
  warnings: 0,
  state: 'received',
  summary: {
    ...{ tasks: 52, inScope: 8, completed: 4, inProgress: 3, notStarted: 1, notApplicable: 0 },
    ...{ unreported: 0, unclear: 0, errors: 0, warnings: 0, infos: 1 },
    byStatus: { sufficient: 2, 'needs-completion': 1, none: 1, missing: 0 },
  },
  explanation: null,
  client,
  by: 'Nguyễn Văn An',
  preparedBy: 'Trần Thị Bình',
  notice:
    'Biên nhận này xác nhận kho dữ liệu đã nhận bản gửi điện tử; không thay thế văn bản đã ký của cơ quan theo quy định.',
  key,
  signature: 'V_dhwu00C7mfHYGd3R_homTjBift5VJs5LKZNfzV704CtsEKV3_StzPrN69ilTZaVXcusGKhlqxRqcIQDdrBBg',
};

export const me: wire.Me = {
  role: 'officer',
  agency,
  today: '2026-11-25',
  rounds: [],
  latest: { 'mac-dinh': { number: receipt.number, contentHash, state: 'received' } },
  version: '0.1.0',
  lastReturned: { 'mac-dinh': null },
};

export const problem: wire.Problem = {
  type: 'urn:can-cu:problem:round-not-found',
  title: 'Không có đợt rà soát',
  status: 404,
  code: 'round-not-found',
  detail: 'Kho dữ liệu không có đợt rà soát này. Đề nghị chọn lại đợt rà soát.',
  instance: 'urn:can-cu:request:5e7b7983-169c-4bb7-ac52-5b43125fb1f9',
};

/** Shortened: a whole form has 52 rows. */
export const submissionRequest: wire.SubmissionRequest = {
  form: 'pl4-2367',
  agency: 'BTC',
  contentHash,
  grid: { name: 'PL4', row: 1, col: 1, values: [['Phụ lục IV']], text: [['Phụ lục IV']], about: {} },
  client,
};

const returned = { reason: 'Đề nghị bổ sung số văn bản', comments: [{ ...fieldOf, text: 'Ghi số, ngày văn bản' }] };
export const returnRequest: submissions.ReturnRequest = returned;
export const acceptRequest: submissions.AcceptRequest = { reason: 'Đủ nội dung' };

export const submissionDetail: submissions.SubmissionDetail = {
  receipt,
  supersededBy: null,
  history: [
    { from: null, to: 'received', at: receipt.receivedAt, actor: 'officer:BTC:user:7', reason: null, comments: [] },
  ],
  returned: null,
  answers: null,
  document: null,
  rows: [{ ...row, inScope: true, completion: 'completed', status: 'sufficient' }],
  issues: [],
};

export const receiptKeys: submissions.ReceiptKeys = {
  key,
  fingerprint: '579b e301 3105 f699 2fb4 546a 163f c63d',
  keys: [{ key, fingerprint: '579b e301 3105 f699 2fb4 546a 163f c63d', retiredAt: null }],
};

export const coveringDocument: submissions.CoveringDocumentRequest = {
  number: '123',
  symbol: 'BC-BTC',
  issuedOn: '2026-11-20',
  signer: 'Nguyễn Văn An',
};

const mark = '4f1d0c2ab7e9';
const version = { version: 8, author: 'Trần Thị Bình', at: '2026-11-25T09:20:00+07:00' };
export const syncRequest: sync.SyncRequest = {
  baseRevision: 7,
  baseMark: mark,
  changes: [{ ...fieldOf, before: 'Đang thực hiện', after: row.result }],
  clientId: 'excel-3f2a',
  messageId: 'm-000001',
  author: 'Trần Thị Bình',
};
export const syncSnapshot: sync.SyncSnapshot = {
  since: 7,
  revision: 8,
  mark,
  changes: [{ ...fieldOf, value: row.result, ...version }],
};
export const syncAnswer: sync.SyncAnswer = {
  ...syncSnapshot,
  messageId: 'm-000001',
  accepted: [{ ...fieldOf, how: 'edit', version: 8 }],
  conflicts: [],
};
export const historyPage: sync.HistoryPage = {
  entries: [
    {
      ...{ ...fieldOf, revision: 8, how: 'edit', before: 'Đang thực hiện', after: row.result, mine: null },
      ...{ baseRevision: 7, author: version.author, actor: 'officer:BTC:user:7', clientId: 'excel-3f2a' },
      at: version.at,
    },
  ],
  next: null,
};
