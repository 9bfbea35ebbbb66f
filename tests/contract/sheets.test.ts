import { describe } from 'vitest';
import { createCall } from '../../gas-sheets/sidebar/call.ts';
import { createSheetsHost } from '../../gas-sheets/sidebar/host.ts';
import { Watcher } from '../../gas-sheets/sidebar/watcher.ts';
import { createSheetsStandIn } from '../../workbench/sheets/index.ts';
import { codeJs, manifest } from '../sheets/support.ts';
import { hostContract } from './host-contract.ts';

const STILL = { visible: () => false, onAttention: () => {} };

describe.each([
  ['as it is', false],
  ['of the floor', true],
] as const)('the built Code.js in the realm %s', (_, floor) => {
  hostContract('Google Sheets', async (model) => {
    const standIn = createSheetsStandIn(model, {
      codeJs,
      manifest,
      floor,
      storeUrl: null,
      user: 'can-bo@example.gov.vn',
    });
    const call = createCall((json) => standIn.call('rpc', [json]) as Promise<string>);
    const host = createSheetsHost(call, new Watcher(call, STILL));
    return { host, beforeWrite: (edit) => (standIn.trouble.beforeWrite = edit), close: () => standIn.close() };
  });
});
