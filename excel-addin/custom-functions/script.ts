import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import { documents } from '../../seeds/index.ts';
import { associateCustomFunctions } from './associate.ts';

// What the manifest names as script of the functions, whole in one file. In the shared runtime, which the manifest asks
// for, the pane's page has already done the same. The documents are not parsed: they are part of this build.
associateCustomFunctions(() => Promise.resolve(documents as LegalDocuments));
