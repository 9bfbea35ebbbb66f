// First: configures zod before any schema is built.
import '../door/jitless.ts';
import { AgencyDirectory } from '../../core/agency/types.ts';
import { FormDefinition } from '../../core/form/types.ts';
import { LegalDocuments } from '../../core/legal-documents/index.ts';
import { LegacyLetters } from '../../core/text/index.ts';
import { directory, documents, form, legacyLetters } from '../../seeds/index.ts';
import { createDeviceSignIn, createStoreClient, timerOf } from '../../store-client/index.ts';
import { ON_SERVER } from '../door/contract.ts';
import { mountPane, tourMemory } from '../../task-pane/index.ts';
import { createCall } from './call.ts';
import { googleRun } from './google-run.ts';
import { createSheetsHost } from './host.ts';
import { storeFetch } from './store-fetch.ts';
import { browserPage, Watcher } from './watcher.ts';

/** Put in by the build (scripts/gas/sidebar.ts). */
declare const CAN_CU_VERSION: string;

const call = createCall(googleRun);
const host = createSheetsHost(call, new Watcher(call, browserPage));
// Whether there is an access code only Code.js knows; asking it first would be one more execution a request.
const fetch = storeFetch(call);
const store = createStoreClient({ baseUrl: '', token: () => Promise.resolve(ON_SERVER), fetch });
const session = {
  // Code.js keeps the tokens that pass and renews them; what comes here stands in for them.
  signIn: createDeviceSignIn({
    ...{ baseUrl: '', client: 'sheets', fetch, timer: timerOf(setTimeout, clearTimeout) },
    keep: { get: () => Promise.resolve(null), set: () => Promise.resolve(), clear: () => host.secret.clear() },
  }),
  signOut: () => host.secret.clear(),
};

const pane = mountPane(document.getElementById('root')!, {
  host,
  store,
  session,
  form: FormDefinition.parse(form),
  directory: AgencyDirectory.parse(directory),
  documents: LegalDocuments.parse(documents),
  legacyLetters: LegacyLetters.parse(legacyLetters),
  now: () => new Date(),
  version: CAN_CU_VERSION,
  tour: tourMemory(globalThis),
  // Google Sheets has no dark theme that a sidebar could follow.
  theme: matchMedia('(forced-colors: active)').matches ? 'high-contrast' : 'light',
});

/** What the menu asked for. Google not answering shows in whatever the panel does next, so it is not told twice. */
void call('takeVerb', {}).then(
  (verb) => verb && pane.run(verb),
  () => undefined,
);
