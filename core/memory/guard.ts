import { isoDay } from '../citation/index.ts';
import type { SyncMemory } from './types.ts';

/**
 * The schemas of `types.ts` once more, by hand: a document is opened before anything else can be shown, and the library
 * behind the schemas would be an eighth of what the pane loads for that. A test holds both against each other.
 */
type Guard = (value: unknown) => boolean;

const text: Guard = (value) => typeof value === 'string';
const like =
  (pattern: RegExp): Guard =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const integer: Guard = (value) => Number.isSafeInteger(value);
const orNull =
  (guard: Guard): Guard =>
  (value) =>
    value === null || guard(value);
const orAbsent =
  (guard: Guard): Guard =>
  (value) =>
    value === undefined || guard(value);
const list =
  (guard: Guard, most = Infinity): Guard =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(guard);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record =
  (guard: Guard): Guard =>
  (value) =>
    isObject(value) && Object.values(value).every(guard);
const object =
  (fields: Record<string, Guard>): Guard =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, guard]) => guard(value[name]));

const short = (most: number): Guard => like(new RegExp(`^[^]{0,${most}}$`));
const day: Guard = (value) => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(value)) ?? [];
  return typeof value === 'string' && isoDay(Number(year), Number(month), Number(date)) === value;
};

const revision: Guard = (value) => integer(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647;
const clientMade = like(/^[\x21-\x7e]{1,64}$/);
const field = like(/^(text|lead|deadline|result|basis|note)$/);
const place = { task: short(64), field };

const change = object({
  ...place,
  before: orAbsent(text),
  after: text,
  over: orAbsent(revision),
  declined: orAbsent(list(text, 50)),
});

const request = object({
  baseRevision: revision,
  baseMark: orAbsent(like(/^[0-9a-f]{0,64}$/)),
  changes: list(change, 2000),
  clientId: clientMade,
  messageId: clientMade,
  agency: orAbsent(short(32)),
  form: orAbsent(short(64)),
  author: orAbsent(short(200)),
});

const conflict = object({
  ...place,
  base: orNull(text),
  theirs: object({ value: text, version: revision, author: text, at: text }),
  mine: text,
  declined: list(text),
});

const settled = object({ task: text, field, over: integer, theirs: text, declined: list(text) });

const sync = object({
  round: text,
  agency: text,
  clientId: text,
  revision: integer,
  mark: text,
  hashes: record(text),
  outbox: orNull(
    object({
      base: record(text),
      pending: orNull(request),
      conflicts: list(conflict),
      settled: list(settled),
    }),
  ),
});

export const isSyncMemory = (value: unknown): value is SyncMemory => sync(value);

/** All of a document's memory but `sync`. */
export const isPlainMemory: Guard = object({
  v: (value) => value === 1,
  round: orNull(text),
  agency: orNull(text),
  answers: record(text),
  reportDate: orNull(day),
  lastReceipt: orNull(object({ number: text, contentHash: text, receivedAt: text })),
  cellHashes: record(text),
  pending: orNull(object({ key: text, round: text, contentHash: text, startedAt: text })),
  reasons: orAbsent(record(text)),
  marks: orAbsent((value) => typeof value === 'boolean'),
});
