import { parseMemory, writeMemory } from '../../core/memory/index.ts';
import type { Host } from '../../task-pane/host/types.ts';
import { ON_SERVER } from '../door/contract.ts';
import type { Call } from './call.ts';
import type { Watcher } from './watcher.ts';

/** The workbook in Google Sheets, by way of Code.js. */
export function createSheetsHost(call: Call, watcher: Watcher): Host {
  let write = true;
  return {
    kind: 'sheets',
    get capabilities() {
      // Edits by other scripts may go unnoticed: re-read before every step.
      return { write, createForm: write, changeEvents: false };
    },
    async read() {
      const { book, revision, canWrite } = await call('read', {});
      write = canWrite;
      watcher.knows(revision);
      return book;
    },
    async apply(patch) {
      const { result, revision } = await call('apply', { patch });
      watcher.wrote(revision);
      return result;
    },
    async select(ref) {
      await call('select', ref);
    },
    onChange: (callback) => watcher.onChange(callback),
    onSelect: (callback) => watcher.onSelect(callback),
    async createForm() {
      const { sheet, revision } = await call('createForm', {});
      watcher.wrote(revision);
      return { sheet };
    },
    memory: {
      async load() {
        const json = await call('memoryLoad', {});
        return json === null ? null : parseMemory(json);
      },
      async save(memory) {
        await call('memorySave', { json: writeMemory(memory) });
      },
      async clear() {
        await call('memoryClear', {});
      },
    },
    secret: {
      get: async () => ((await call('secretHas', {})) ? ON_SERVER : null),
      async set(token) {
        await call('secretSet', { token });
      },
      async clear() {
        await call('secretClear', {});
      },
    },
  };
}
