import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { declaredRoutes } from '../../scripts/store-docs/declared-api.ts';
import type { RouteEntry } from '../../store/http/route-table.ts';
import { requestFor, sheetOf } from './support/sheet.ts';
import { bearer, openStore } from './support/store.ts';
import type { TestStore } from './support/store.ts';

const SEED = 20_261_124;
const RUNS = 40;
/** Stands in another agency's rows. */
const SECRET = 'chỉ Bộ Công an được thấy dòng này';
const STACK = /\bat .+:\d+:\d+|node_modules|\.ts:\d+/;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: Json[];
  anyOf?: Schema[];
};
type Document = {
  paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
};

let store: TestStore;
let document: Document;
beforeAll(async () => {
  store = await openStore({ requestsPerMinute: 1_000_000 });
  document = (await (await store.get('/api/v1/openapi.json')).json()) as Document;
  const secret = requestFor('BCA', sheetOf({ agency: 'Bộ Công an', tasks: { 'I.2': { note: SECRET } } }));
  expect((await store.submit(store.tokens.BCA, secret, 'khoa')).status).toBe(201);
});
afterAll(() => store.close());

const odd = fc.oneof(
  fc.constantFrom(
    '',
    '\0',
    '\uD800',
    "'; drop table store.agencies; --",
    '%00',
    '../..',
    'NaN',
    '9'.repeat(400),
    'mac-dinh',
    'BTC',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const anything = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

/** Values of a schema, each part now and then replaced by something else. */
function valueOf(schema: Schema, depth = 0): fc.Arbitrary<Json> {
  if (schema.$ref !== undefined)
    return valueOf(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth + 1);
  const right = rightValue(schema, depth);
  return fc.oneof({ weight: 8, arbitrary: right }, { weight: 1, arbitrary: anything }, { weight: 1, arbitrary: odd });
}

function rightValue(
  { type, properties = {}, required = [], items = {}, enum: choices, anyOf }: Schema,
  depth: number,
): fc.Arbitrary<Json> {
  if (depth > 6) return fc.constant(null);
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => valueOf(one, depth + 1)));
  switch (Array.isArray(type) ? type[0] : type) {
    case 'object': {
      const fields = Object.entries(properties).map(([name, schema]) => [name, valueOf(schema, depth + 1)] as const);
      return fc.record(Object.fromEntries(fields), {
        requiredKeys: required.filter((key) => key in properties),
      }) as fc.Arbitrary<Json>;
    }
    case 'array':
      return fc.array(valueOf(items, depth + 1), { maxLength: 4 });
    case 'integer':
      return fc.oneof(fc.integer(), fc.maxSafeInteger());
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    default:
      return odd;
  }
}

function requestOf({ method, path, bodies }: RouteEntry) {
  const schema = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content[bodies[0] ?? '']?.schema ?? {};
  return fc.record({
    round: fc.oneof(fc.constant('mac-dinh'), odd),
    number: fc.oneof(fc.constantFrom('mac-dinh.BCA.0001', 'mac-dinh.BTC.0001'), odd),
    query: fc.dictionary(fc.constantFrom('since', 'cursor', 'limit', 'round', 'x'), odd, { maxKeys: 3 }),
    type: fc.oneof(
      { weight: 6, arbitrary: fc.constant(bodies[0] ?? 'application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', 'text/plain', 'application/json; charset=utf-16', 'multipart/form-data'),
      },
    ),
    key: fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 300 }),
    match: fc.constantFrom('', '*', '"x"', 'W/"1"', '"' + 'a'.repeat(200)),
    body: fc.oneof(
      { weight: 6, arbitrary: valueOf(schema).map((value) => JSON.stringify(value)) },
      { weight: 1, arbitrary: odd },
      { weight: 1, arbitrary: fc.constantFrom('[', '{"a":', '[['.repeat(5_000), '\uFEFF{}', 'null') },
    ),
  });
}

describe('whatever is sent', () => {
  it.each(declaredRoutes().map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s: never a 500, a stack or another agency’s byte',
    async (_, route) => {
      await fc.assert(
        fc.asyncProperty(requestOf(route), fc.constantFrom('BTC', 'coordinator', 'none'), async (request, who) => {
          const token = who === 'none' ? undefined : store.tokens[who as 'BTC' | 'coordinator'];
          const part = (text: string) => encodeURIComponent(text.toWellFormed()) || 'x';
          const path = route.path.replace('{round}', part(request.round)).replace(/\{\w+\}/g, part(request.number));
          const query = new URLSearchParams(request.query).toString();
          const answer = await store.app.request(`/api/v1${path}?${query}`, {
            method: route.method,
            headers: {
              ...bearer(token),
              'Content-Type': request.type,
              'Idempotency-Key': request.key,
              'If-Match': request.match,
            },
            body: route.method === 'GET' ? undefined : request.body,
          });
          const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') === true;
          const text = isStream ? '' : await answer.text();
          if (isStream) await answer.body?.cancel();
          expect(answer.status, text.slice(0, 300)).toBeLessThan(500);
          expect(text).not.toMatch(STACK);
          if (who !== 'coordinator') expect(text).not.toContain(SECRET);
        }),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );
});
