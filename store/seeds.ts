import { AgencyDirectory } from '../core/agency/types.ts';
import { FormDefinition } from '../core/form/types.ts';
import { LegalDocuments } from '../core/legal-documents/index.ts';
import { LegacyLetters } from '../core/text/index.ts';
import * as seeds from '../seeds/index.ts';

/** The one form, the agencies, documents and letters of old fonts this release knows. */
export const form = FormDefinition.parse(seeds.form);
export const directory = AgencyDirectory.parse(seeds.directory);
export const documents = LegalDocuments.parse(seeds.documents);
export const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);
