import { AgencyDirectory } from '../core/agency/types.ts';
import { FormDefinition } from '../core/form/types.ts';
import { LegacyLetters, LegalDocuments } from '../core/index.ts';
import type { CheckContext } from '../core/index.ts';
import {
  directory as directoryData,
  documents as documentsData,
  form as formData,
  legacyLetters as legacyLettersData,
} from '../seeds/index.ts';

/** What the command line knows: the one form, agencies, documents, and the letters of old fonts. */
export const form = FormDefinition.parse(formData);
export const directory = AgencyDirectory.parse(directoryData);
export const legacyLetters = LegacyLetters.parse(legacyLettersData);
export const documents = LegalDocuments.parse(documentsData);

/** What a check on a day depends on. */
export const contextOn = (reportDate: string): CheckContext => ({
  form,
  directory,
  documents,
  legacyLetters,
  reportDate,
});
