import { describe, expect, it } from 'vitest';
import { barrelSkipper } from '../../scripts/pane/past-barrels.ts';
import { markPure } from '../../scripts/pane/pure-schemas.ts';
import { shortTokens } from '../../scripts/pane/short-tokens.ts';
import { root } from '../../scripts/run.ts';

describe('schemas', () => {
  it('may be left out, however they are made', () => {
    const source = `import * as z from 'zod';\nexport const A = z.object({\n  a: z.string(),\n});\nconst B = A.extend({});\nexport const n = 1;\n`;
    expect(markPure(source)).toBe(
      `import * as z from 'zod';\nexport const A = /* @__PURE__ */ (() => (z.object({\n  a: z.string(),\n})))();\n` +
        `const B = /* @__PURE__ */ (() => (A.extend({})))();\nexport const n = 1;\n`,
    );
  });

  it('are looked for only where there are some', () => {
    expect(markPure('export const a = B.of();\n')).toBe('export const a = B.of();\n');
  });
});

describe('imports', () => {
  const skip = barrelSkipper();
  const file = `${root}task-pane/ui/Any.tsx`;

  it('of Fluent come from where the component stands', async () => {
    const past = await skip(`import { Button, type ButtonProps, tokens } from '@fluentui/react-components';\n`, file);
    expect(past).toMatch(/import \{ Button \} from ".*react-button.*Button\.js";/);
    expect(past).not.toContain('react-components');
  });

  it('of core go past its index, also where that hands on everything', async () => {
    const past = await skip(`import { CONTENT_FIELDS, diff } from '../../core/sync/index.ts';\n`, file);
    expect(past).toMatch(
      /CONTENT_FIELDS \} from ".*core\/wire\/sync\.ts"; import \{ diff \} from ".*core\/sync\/diff\.ts";/,
    );
  });

  it('of anything else stay', async () => {
    const source = `import { useState } from 'react';\n`;
    expect(await skip(source, file)).toBe(source);
  });
});

it('tokens are what Fluent says, with its defaults', async () => {
  const source = `export const tokens = {\n  colorA: 'var(--colorA)',\n  zIndexPopup: 'var(--zIndexPopup, 2000)'\n};`;
  const { tokens } = (await import(`data:text/javascript,${encodeURIComponent(shortTokens(source))}`)) as {
    tokens: Record<string, string>;
  };
  expect([tokens['colorA'], tokens['zIndexPopup']]).toEqual(['var(--colorA)', 'var(--zIndexPopup, 2000)']);
});
