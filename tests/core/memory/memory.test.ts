import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentMemory, emptyMemory, MEMORY_LIMIT, parseMemory, writeMemory } from '../../../core/memory/index.ts';

const SEED = 2367;
const full: DocumentMemory = {
  ...emptyMemory,
  round: 'mac-dinh',
  agency: 'BTC',
  answers: { sheet: 'PL4' },
  reportDate: '2023-06-30',
  lastReceipt: {
    number: 'mac-dinh.BTC.0001',
    contentHash: `sha256:${'0'.repeat(64)}`,
    receivedAt: '2023-06-30T08:00:00+07:00',
  },
  cellHashes: { F8: 'abc' },
  pending: {
    key: 'k',
    round: 'mac-dinh',
    contentHash: 'sha256:',
    startedAt: '2023-06-30T08:00:00Z',
    request: { rows: [] },
  },
  reasons: {},
  marks: false,
  sync: {
    round: 'mac-dinh',
    agency: 'BTC',
    clientId: 'may-1',
    revision: 7,
    mark: 'ab12',
    hashes: { 'I.1/result': '0123456789abcdef' },
    outbox: {
      base: { 'I.1/result': 'cũ' },
      pending: {
        baseRevision: 7,
        changes: [{ task: 'I.1', field: 'result', after: 'mới' }],
        clientId: 'may-1',
        messageId: 'm',
      },
      conflicts: [],
      settled: [{ task: 'I.2', field: 'note', over: 7, theirs: 'kia', declined: ['bỏ'] }],
    },
  },
};

describe('what the document remembers', () => {
  it.each([emptyMemory, full])('comes back as written', (memory) => {
    expect(parseMemory(writeMemory(memory))).toEqual(memory);
  });

  it('of an older version gets what it lacks', () => {
    expect(parseMemory('{"v":1,"agency":"BTC"}')).toEqual({ ...emptyMemory, agency: 'BTC' });
  });

  it('a garbled outbox takes nothing else with it', () => {
    expect(parseMemory(JSON.stringify({ ...full, sync: { round: 1 } }))).toEqual({ ...full, sync: null });
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"v":2}',
    '{"v":1,"answers":{"a":1}}',
    '{"v":1,"reportDate":"30/6/2023"}',
    '{"v":1,"pending":{}}',
    '<xml/>',
    '{"v":1',
    `{"v":1,"agency":"${'x'.repeat(MEMORY_LIMIT)}"}`,
  ])('garbled is nothing: %.40s', (json) => {
    expect(parseMemory(json)).toBeNull();
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify({ v: 1, ...Object(value) })),
        ),
        (json) => {
          const memory = parseMemory(json);
          return memory === null || DocumentMemory.safeParse(memory).success;
        },
      ),
      { seed: SEED },
    );
  });
});

/** Every value at some depth of `value` put to something else, one at a time. */
function spoilt(value: unknown): unknown[] {
  const texts = ['', 'a b', '2023-02-30', '2023-06-30!', ' 2023-06-30', 'texts', 'atext', 'x'.repeat(300)];
  const numbers = [0, -1, 1.5, 2_147_483_647, 2_147_483_648, 20_230_630];
  const others = [
    null,
    ...numbers,
    ...texts,
    [],
    {},
    Array<string>(50).fill(''),
    Array<string>(51).fill(''),
    undefined,
  ];
  if (typeof value !== 'object' || value === null) return others;
  const within = Object.entries(value).flatMap(([key, each]) =>
    spoilt(each).map((other) => (Array.isArray(value) ? [other] : { ...value, [key]: other })),
  );
  return [...others, ...within];
}

it('is read by hand just as its schema says', () => {
  const conflict = {
    ...{ task: 'I.1', field: 'note', base: null, mine: 'tôi', declined: ['cũ'] },
    theirs: { value: 'kia', version: 3, author: 'An', at: '2023-06-30T08:00:00+07:00' },
  };
  const change = { task: 'I.1', field: 'result', before: 'cũ', after: 'mới', over: 3, declined: ['bỏ'] };
  const sync = full.sync as NonNullable<DocumentMemory['sync']>;
  const pending = { ...sync.outbox?.pending, baseMark: 'ab', agency: 'BTC', form: 'pl4-2367', author: 'An' };
  const whole = {
    ...full,
    sync: { ...sync, outbox: { ...sync.outbox, pending: { ...pending, changes: [change] }, conflicts: [conflict] } },
  };
  const read = (memory: unknown) => parseMemory(JSON.stringify(memory) ?? '');
  expect(read(whole)).toEqual(whole);
  for (const memory of spoilt(whole)) {
    // Absent keys are those of an older version; `undefined` does not travel.
    const travelled: unknown = JSON.parse(JSON.stringify(memory) ?? 'null');
    const filled = Object(travelled) === travelled && !Array.isArray(travelled);
    const byHand = read(memory);
    const schema = DocumentMemory.safeParse(filled ? { ...emptyMemory, v: 0, ...(travelled as object) } : travelled);
    expect(byHand, JSON.stringify(memory)?.slice(-400)).toEqual(schema.success ? schema.data : null);
  }
});

describe('the size bound', () => {
  const many = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`F${index}`, 'x'.repeat(10)]));
  const long = 'x'.repeat(MEMORY_LIMIT);
  /** As long as the bound allows, and `beyond` letters more. */
  const atBound = (beyond: number): DocumentMemory => {
    const free = MEMORY_LIMIT - JSON.stringify({ ...full, cellHashes: { F8: '' } }).length;
    return { ...full, cellHashes: { F8: 'x'.repeat(free + beyond) } };
  };

  it.each<[string, DocumentMemory, DocumentMemory]>([
    ['hashes go first', { ...full, cellHashes: many }, { ...full, cellHashes: {} }],
    [
      'then the pending request, never its key',
      {
        ...full,
        cellHashes: many,
        pending: { ...(full.pending as object), request: long } as DocumentMemory['pending'],
      },
      { ...full, cellHashes: {}, pending: { ...full.pending, request: undefined } as DocumentMemory['pending'] },
    ],
    [
      'then the answers',
      { ...full, answers: { a: long } },
      {
        ...full,
        cellHashes: {},
        answers: {},
        pending: { ...full.pending, request: undefined } as DocumentMemory['pending'],
      },
    ],
    [
      'then what is known of the store',
      { ...full, sync: { ...(full.sync as object), mark: long } as DocumentMemory['sync'] },
      {
        ...full,
        cellHashes: {},
        answers: {},
        pending: { ...full.pending, request: undefined } as DocumentMemory['pending'],
        sync: null,
      },
    ],
    ['then everything', { ...full, agency: long }, emptyMemory],
    ['nothing goes at the bound itself', atBound(0), atBound(0)],
    ['one letter beyond it does', atBound(1), { ...atBound(1), cellHashes: {} }],
  ])('%s', (_, memory, kept) => {
    const json = writeMemory(memory);
    expect(json.length).toBeLessThanOrEqual(MEMORY_LIMIT);
    expect(parseMemory(json)).toEqual(JSON.parse(JSON.stringify(kept)));
  });
});
