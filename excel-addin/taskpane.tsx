import type { MountedPane } from '../task-pane/index.ts';
import { mountPane, tourMemory } from '../task-pane/index.ts';
import { localeOf, themeOf } from './appearance.ts';
import { loadConfig } from './config.ts';
import { associateCustomFunctions } from './custom-functions/associate.ts';
import { loadFormData } from './form-data.ts';
import { createExcelHost } from './host/index.ts';
import { lazyStore } from './lazy-store.ts';
import { failToOpen, officeReady } from './opening.ts';
import { associateCommands } from './ribbon.ts';
import { VERSION } from './version.ts';

const formData = loadFormData();

async function start(): Promise<MountedPane> {
  const [{ storeUrl }, data] = await Promise.all([loadConfig(), formData, officeReady()]);
  const host = createExcelHost();
  return mountPane(document.getElementById('pane')!, {
    host,
    ...lazyStore(storeUrl, host.secret),
    ...data,
    now: () => new Date(),
    version: VERSION,
    tour: tourMemory(globalThis),
    locale: localeOf(),
    theme: themeOf(),
  });
}

// Excel may call a command before the pane stands: they are associated at once and wait for it.
const pane = start();
pane.catch(failToOpen);
if (typeof Office !== 'undefined') associateCommands(pane);
associateCustomFunctions(async () => (await formData).documents);
