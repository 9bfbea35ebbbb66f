import { AgencyDirectory } from '../core/agency/types.ts';
import { FormDefinition } from '../core/form/types.ts';
import { LegalDocuments } from '../core/legal-documents/index.ts';
import { LegacyLetters } from '../core/text/index.ts';
import { directory, documents, form, legacyLetters } from '../seeds/index.ts';
import { createDeviceSignIn, createStoreClient, createStoreSession, timerOf } from '../store-client/index.ts';
import type { FetchLike } from '../store-client/index.ts';
import type { MountedPane } from '../task-pane/index.ts';
import { mountPane } from '../task-pane/index.ts';
import { localeOf, themeOf } from './appearance.ts';
import { loadConfig } from './config.ts';
import { createExcelHost } from './host/index.ts';
import { associateCommands } from './ribbon.ts';
import { VERSION } from './version.ts';

/** A store that does not answer for so long is taken for out of reach. */
const STORE_TIMEOUT_MS = 30_000;

async function start(): Promise<MountedPane> {
  const [{ storeUrl }] = await Promise.all([loadConfig(), Office.onReady()]);
  const host = createExcelHost();
  const reach = {
    baseUrl: storeUrl,
    fetch: (url: string, init: Parameters<FetchLike>[1]) => fetch(url, init),
    timeoutMs: STORE_TIMEOUT_MS,
    timer: timerOf(setTimeout, clearTimeout),
  };
  const auth = { ...reach, client: 'excel', keep: host.secret } as const;
  const { token, renew, signOut } = createStoreSession(auth);
  const store = createStoreClient({ ...reach, token, renew });
  return mountPane(document.getElementById('pane')!, {
    host,
    store,
    session: { signIn: createDeviceSignIn(auth), signOut },
    form: FormDefinition.parse(form),
    directory: AgencyDirectory.parse(directory),
    documents: LegalDocuments.parse(documents),
    legacyLetters: LegacyLetters.parse(legacyLetters),
    now: () => new Date(),
    version: VERSION,
    locale: localeOf(),
    theme: themeOf(),
  });
}

/** The page still holds its first sentence, which says whom to ask; this one says what happened. */
function sayFailed(error: unknown): void {
  const line = document.createElement('p');
  line.className = 'old';
  line.textContent = `Căn Cứ không mở được (${error instanceof Error ? error.message : String(error)}). Đề nghị đóng bảng này rồi mở lại.`;
  document.getElementById('pane')?.append(line);
}

// Excel may call a command before the pane stands: they are associated at once and wait for it.
const pane = start();
pane.catch(sayFailed);
associateCommands(pane);
