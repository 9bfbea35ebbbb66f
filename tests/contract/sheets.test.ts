import { describe } from 'vitest';
import { hostOver, open } from '../sheets/support.ts';
import { hostContract } from './host-contract.ts';

describe.each([
  ['as it is', false],
  ['of the floor', true],
] as const)('the built Code.js in the realm %s', (_, floor) => {
  hostContract('Google Sheets', async (model) => {
    const { standIn } = open({ model, floor });
    return {
      host: hostOver(standIn).host,
      beforeWrite: (edit) => (standIn.trouble.beforeWrite = edit),
      close: () => standIn.close(),
    };
  });
});
