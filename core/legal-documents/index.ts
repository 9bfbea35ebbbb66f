export { readDocumentsCsv, withDocuments, type CsvReading } from './csv.ts';
export { codeOf, documentByCode, documentsCited } from './find.ts';
export { fullCitation } from './full-citation.ts';
export { statusOn, type DocumentStatus, type InForce } from './status.ts';
export { suggestDocuments, type DocumentSuggestion } from './suggest.ts';
export { AssemblyTerm, LegalDocument, LegalDocuments } from './types.ts';
