export { readDocumentsCsv, withDocuments, type CsvReading } from './csv.ts';
export { codeOf, documentByCode, documentsCited } from './find.ts';
export { statusOn, type DocumentStatus, type InForce } from './status.ts';
export { AssemblyTerm, LegalDocument, LegalDocuments } from './types.ts';
