import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentMemory, emptyMemory, MEMORY_LIMIT, parseMemory, writeMemory } from '../../../core/memory/index.ts';

const SEED = 2367;
const full: DocumentMemory = {
  v: 1,
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

describe('the size bound', () => {
  const many = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`F${index}`, 'x'.repeat(10)]));
  const long = 'x'.repeat(MEMORY_LIMIT);

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
  ])('%s', (_, memory, kept) => {
    const json = writeMemory(memory);
    expect(json.length).toBeLessThanOrEqual(MEMORY_LIMIT);
    expect(parseMemory(json)).toEqual(JSON.parse(JSON.stringify(kept)));
  });
});
