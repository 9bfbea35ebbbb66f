import type * as wire from '../../core/wire/rounds.ts';

/** One example of each shape of rounds in the OpenAPI document, as in `http/examples.ts`. */

const reason = 'Theo đề nghị của cơ quan';
const at = '2026-11-20T08:00:00+07:00';
const actor = 'coordinator:TONG-HOP:user:3';
const done = { actor, reason, at };
const csv = 'kind,number,symbol,title,issuer,source\nNghị định,47/2020,NĐ-CP,Quản lý dữ liệu số,Chính phủ,Công báo';

export const round: wire.Round = {
  code: 'quy-4-2026',
  form: 'pl4-2367',
  name: 'Rà soát quý IV năm 2026',
  opensOn: '2026-11-01',
  dueAt: '2026-12-15T17:00:00+07:00',
  reportDate: '2026-12-15',
  state: 'open',
  scope: 'form',
  severities: { 'C-04': 'warning' },
  version: 2,
  blocking: ['F-04'],
  needReason: ['F-05'],
  messages: {},
  waivers: [{ task: 'I.1', rule: 'F-05', until: '2026-12-31', reason }],
  documents: 0,
  reopened: null,
};
export const roundList = { rounds: [round] };

const settings: wire.RoundSettings = {
  name: round.name,
  opensOn: round.opensOn,
  dueAt: round.dueAt,
  reportDate: round.reportDate,
  scope: 'form',
  invited: [],
  severities: { 'C-04': 'warning' },
  messages: {},
  blocking: ['F-04'],
  needReason: ['F-05'],
};
export const newRound = {
  code: 'quy-4-2026',
  form: 'pl4-2367',
  from: 'mac-dinh',
  settings,
};
export const roundChange = { settings, reason };
export const roundStep = { to: 'closed', reason };
export const reopening = {
  agency: 'BTC',
  until: '2026-12-20T17:00:00+07:00',
  reason,
};
export const waiverChange = {
  agency: 'BTC',
  task: 'I.1',
  rule: 'F-05',
  until: '2026-12-31',
  reason,
};
export const documentsChange = { csv, reason };
export const roundDocuments: wire.RoundDocuments = { round: round.code, version: 0, documents: [] };
export const roundHistory = {
  versions: [{ ...done, version: 1, documents: 0, settings }],
  transitions: [{ ...done, from: 'draft', to: 'open' }],
};
export const forAgencies = {
  waivers: [{ ...done, agency: 'BTC', task: 'I.1', rule: 'F-05', until: '2026-12-31', granted: true }],
  reopenings: [{ ...done, agency: 'BTC', until: '2026-12-20T17:00:00+07:00' }],
};

export const impactQuestion = { settings, csv: null, waivers: [waiverChange] };
export const impact = {
  round: round.code,
  version: 2,
  submissions: 3,
  judged: 3,
  changed: 1,
  byRule: [{ rule: 'C-04', gained: 0, lost: 2, errors: -2, warnings: 0 }],
  byAgency: [
    {
      agency: { code: 'BTC', name: 'Bộ Tài chính' },
      number: 'quy-4-2026.BTC.0001',
      gained: 0,
      lost: 2,
      errors: { before: 2, after: 0 },
      stopped: false,
    },
  ],
};
export const takenOver = {
  from: { round: 'mac-dinh', form: 'pl4-2367', number: 'mac-dinh.BTC.0001' },
  form: 'pl4-2367',
  matches: [{ from: 'I.1', to: 'I.1', by: 'text' }],
  gone: [],
  added: [],
  rows: [],
  left: [],
};
