/** Data only, as plain JSON: consumers parse it with core's schemas (`FormDefinition`, `AgencyDirectory`). */
import formJson from './forms/pl4-2367/form.json' with { type: 'json' };
import agenciesJson from './agencies/agencies.json' with { type: 'json' };
import legacyJson from './legacy-fonts/letters.json' with { type: 'json' };
import documentsJson from './legal-documents/documents.json' with { type: 'json' };
import symbolsJson from './legal-documents/symbols.json' with { type: 'json' };
import termsJson from './legal-documents/assembly-terms.json' with { type: 'json' };

/** Phụ lục IV of Công văn 2367/TCT: a core `FormDefinition`. */
export const form: unknown = formJson;
/** Ministries, agencies and provinces with their life spans: a core `AgencyDirectory`. */
export const directory: unknown = agenciesJson;
/** What the characters of TCVN3 and VNI fonts stand for: a core `LegacyLetters`. */
export const legacyLetters: unknown = legacyJson;
/** What is known about documents, National Assembly terms and symbols: a core `LegalDocuments`. */
export const documents: unknown = { ...documentsJson, ...termsJson, symbols: symbolsJson.symbols };
