import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import * as apiSchemas from '../../store/http/api-schemas.ts';
import { createApi } from '../../store/http/api.ts';
import type { StoreContext } from '../../store/http/context.ts';
import * as oauthSchemas from '../../store/people/oauth-schemas.ts';
import * as roundSchemas from '../../store/rounds/shapes.ts';
import * as signOffSchemas from '../../store/sign-off/shapes.ts';

/** Nothing is started: the document is made from what the areas declare. */
const api = createApi({ agencies: [], paneOrigins: [], clock: () => new Date(0) } as unknown as StoreContext);
const document = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'test', version: '1' } });
const components = Object.entries(document.components?.schemas ?? {}) as [string, { example?: unknown }][];

const { RoundView, ...rounds } = roundSchemas;
const schemas = { ...apiSchemas, ...oauthSchemas, ...signOffSchemas, ...rounds, Round: RoundView } as unknown as Record<
  string,
  z.ZodType
>;

describe('the examples of the OpenAPI document', () => {
  it.each(components)('%s has one that its schema reads', (name, { example }) => {
    expect(example).toBeDefined();
    expect(schemas[name]?.safeParse(example).error?.issues).toBeUndefined();
    expect(schemas[name]).toBeDefined();
  });
});
