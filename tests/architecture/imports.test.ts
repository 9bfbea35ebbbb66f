import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.js';

/** The rules are run by `npm run check`; here, that they catch what they are there for. */
const here = fileURLToPath(new URL('./forbidden/', import.meta.url));
const { options, ...ruleSet } = rules;
const { output } = await cruise(['core', 'task-pane', 'gas-sheets', 'excel-addin', 'cli'], {
  ...options,
  tsConfig: undefined,
  baseDir: here,
  ruleSet,
  validate: true,
} as never);
const caught = (output as ICruiseResult).summary.violations.map((violation) => `${violation.from} → ${violation.to}`);

describe('an arrow that the design does not draw', () => {
  it.each([
    ['core may not know the store', 'core/uses-store.ts → store/verdict.ts'],
    ['core may not know Node', 'core/uses-node.ts → fs'],
    ['the panel knows only types of the client', 'task-pane/uses-client.ts → store-client/index.ts'],
    ['only the sidebar may know the panel', 'gas-sheets/server/uses-panel.ts → task-pane/index.ts'],
    ['a host may not know another host', 'excel-addin/uses-other-host.ts → gas-sheets/sidebar/uses-panel.ts'],
    ['the CLI may not reach into the store', 'cli/uses-store.ts → store/verdict.ts'],
  ])('%s', (_, arrow) => {
    expect(caught).toContain(arrow);
  });

  it('is caught, and a drawn one is not', () => {
    expect(caught).not.toContain('gas-sheets/sidebar/uses-panel.ts → task-pane/index.ts');
  });
});
