/** The public face of core: everything a host, the store or the command line may use. */
export {
  Agency,
  AgencyDirectory,
  AgencyKind,
  agencyByCode,
  agencyFamily,
  readLeads,
  resolveAgency,
  type ResolvedAgency,
} from './agency/index.ts';
export {
  assess,
  blockedByRound,
  blockers,
  check,
  reasonsMissing,
  recheck,
  roundContext,
  type AssessedRow,
  type Assessment,
  type Blocker,
  type CheckContext,
  type RuleFailure,
} from './check/index.ts';
export {
  formatCitation,
  scanCitations,
  type Citation,
  type CitationFlaw,
  type CitationScan,
} from './citation/index.ts';
export { canonicalCitations, DayNeeded, inForceOn, lastDays, type Cell, type Cells } from './custom-functions/index.ts';
export { readCompletion, type CompletionReading } from './completion/index.ts';
export { isOverdue, lastDue, readDeadline, type Deadline } from './deadline/index.ts';
export { checkLayout, type ExportLayout, type TextLook } from './export-layout/index.ts';
export { fixes, type Change, type FixOptions } from './fixes/index.ts';
export { matchForms, takeOver, type FormMatch, type TakeOver, type TaskMatch } from './form/index.ts';
export {
  Column,
  COLUMNS,
  Field,
  FormDefinition,
  FormGroup,
  FormTask,
  Status,
  Yield,
  type TaskId,
} from './form/types.ts';
export {
  A1,
  Book,
  CellFacts,
  CellValue,
  columnLetters,
  factsAt,
  fromA1,
  Grid,
  OWN_SHEET,
  Rect,
  serialDay,
  textAt,
  toA1,
  valueAt,
} from './grid/index.ts';
export {
  advise,
  explain,
  explainBlocker,
  fieldName,
  foldIssues,
  placeOf,
  ruleTitle,
  type FindingGroup,
  type Fix,
  type Issue,
  type Locale,
  type Params,
  type RuleId,
  type Severity,
} from './issues/index.ts';
export {
  AssemblyTerm,
  LegalDocument,
  LegalDocuments,
  readDocumentsCsv,
  statusOn,
  withDocuments,
  type CsvReading,
  type DocumentStatus,
  type InForce,
} from './legal-documents/index.ts';
export { DocumentMemory, emptyMemory, MEMORY_NAMESPACE, parseMemory, writeMemory } from './memory/index.ts';
export { applyPatch, MarkLevel, PatchOp, SheetPatch, type ApplyResult } from './patch/index.ts';
export {
  NONE,
  readForm,
  type Answers,
  type FormRow,
  type FormSheet,
  type Question,
  type ReadOptions,
  type ReadResult,
  type StructureFinding,
} from './read-form/index.ts';
export {
  toReport,
  toReportWithoutForm,
  type FileReport,
  type ReportedCitation,
  type ReportedIssue,
  type ReportedRow,
} from './report/index.ts';
export { CATALOGUE, RULES, type Rule, type RuleEntry, type RuleView } from './rules/index.ts';
export { dayInVietnam } from './vietnam-time/index.ts';
export { PHRASES, readStatus, setStatus, type StatusReading } from './status/index.ts';
export { Completion, Summary, summarize } from './summary/index.ts';
export {
  answered,
  canonicalText,
  keyFingerprint,
  move,
  signedText,
  type Move,
  type SubmissionEvent,
} from './submissions/index.ts';
export {
  applySync,
  compose,
  createReplica,
  diff,
  join,
  keepOpen,
  localEdits,
  openConflicts,
  packReplica,
  receive,
  settle,
  toPatch,
  unpackReplica,
  unsend,
  type Choice,
  type Edit,
  type OpenConflict,
  type Replica,
  type Write,
} from './sync/index.ts';
export {
  bare,
  compareVi,
  decodeLegacy,
  fold,
  isLegacyFont,
  LegacyLetters,
  nfc,
  readLegacy,
  readLegacySheet,
  sameText,
  type LegacyEncoding,
  type LegacyReading,
} from './text/index.ts';
export {
  contentHash,
  ContentHash,
  contentOf,
  ContentRow,
  idempotencyKey,
  Me,
  Problem,
  pruneGrid,
  Receipt,
  Round,
  RoundSettings,
  RoundState,
  SubmissionRequest,
  SubmissionState,
  Waiver,
  type Content,
} from './wire/index.ts';
export {
  ContentField,
  HistoryEntry,
  HistoryPage,
  SyncAnswer,
  SyncChange,
  SyncConflict,
  SyncRequest,
  SyncSnapshot,
} from './wire/sync.ts';
