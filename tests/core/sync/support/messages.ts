import type { SyncChange, SyncRequest } from '../../../../core/wire/sync.ts';
import type { ContentRow } from '../../../../core/wire/types.ts';

/** A change of the result of I.1, the field most tests are about. */
export const change = (more: Partial<SyncChange> = {}): SyncChange => ({
  task: 'I.1',
  field: 'result',
  before: '',
  after: 'mới',
  ...more,
});

export const request = (more: Partial<SyncRequest> = {}): SyncRequest => ({
  baseRevision: 0,
  changes: [],
  clientId: 'may-1',
  author: 'Lan',
  ...more,
});

export const row = (task: string, more: Partial<ContentRow> = {}): ContentRow => ({
  ...{ task, text: '', lead: '', deadline: '', result: '', basis: '', note: '' },
  ...more,
});

export const ROUND = { agency: 'BTC', open: true, form: 'pl4-2367', tasks: new Set(['I.1', 'I.2', 'V.19']) };
