import type { Assessment, Blocker, CheckContext } from '../../core/check/types.ts';
import type { TaskId } from '../../core/form/types.ts';
import type { A1, Book } from '../../core/grid/types.ts';
import type { RuleId } from '../../core/issues/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import type { DocumentMemory } from '../../core/memory/types.ts';
import { emptyMemory } from '../../core/memory/types.ts';
import type { SheetPatch } from '../../core/patch/types.ts';
import type { ReadResult } from '../../core/read-form/types.ts';
import type { OpenConflict, Replica } from '../../core/sync/index.ts';
import type { SubmissionReturn } from '../../core/wire/comments.ts';
import type { ContentRow, Me, Receipt } from '../../core/wire/types.ts';
import type { SignInCode } from '../../store-client/types.ts';
import type { CellRef } from '../host/types.ts';
import type { Failure } from './failure.ts';
import type { LastEdit } from './sync/authors.ts';
import type { Waits } from './outbox.ts';

/** One reading of the workbook and the verdict on it; everything on screen comes from here. */
export type Snapshot = {
  book: Book;
  result: ReadResult;
  /** Null when the form was not recognised. */
  assessment: Assessment | null;
  context: CheckContext;
  /** Of the content as it would be sent; null while the agency is not known. */
  contentHash: string | null;
};

export type Tab = 'overview' | 'task' | 'findings';
type Screen =
  | 'home'
  | 'questions'
  | 'fix-preview'
  | 'submission'
  | 'receipt'
  | 'sign-in'
  | 'help'
  | 'clear-memory'
  | 'returned'
  | 'conflicts'
  | 'outbox'
  | 'summary';

/** How far the drafts are in step with the agency's copy in the store. */
export type SyncState =
  /** Nobody is signed in, the sheet is another agency's, in doubt or classified: nothing leaves the machine. */
  | { step: 'off' }
  | { step: 'running' }
  | { step: 'done'; at: string }
  /** Kept in the file until it gets through, or refused with a sentence. */
  | { step: 'waiting'; failure: Failure; changes: number };

/** A return that waits for an answer; `rows` as they were sent, null while they are not known. */
export type Returned = { to: SubmissionReturn; rows: ContentRow[] | null };

/** What the preview shows: all safe fixes, the one repair of a finding, those of all rows, or header and dropdown. */
export type PreviewOf =
  | { kind: 'safe' }
  | { kind: 'finding'; key: string }
  | { kind: 'structure'; of: 'wording' | 'rows' }
  | { kind: 'frame' };

/** How a write can be taken back; holds only while our value still stands in each cell. */
export type Undo = {
  patch: SheetPatch;
  /** Cells of the write that cannot be taken back, since no text stood there. */
  lasting: A1[];
  task: TaskId | null;
  what: 'status' | 'mend' | 'citations' | 'cited';
};

export type Notice =
  | { kind: 'mended'; places: number; cells: number }
  | { kind: 'sheet-mended'; inserted: number; moved: number; deleted: number; cells: number; lists: number }
  | { kind: 'picked'; task: TaskId; cell: A1 }
  | { kind: 'citations-restored'; cell: A1 }
  | { kind: 'cited' | 'already-cited'; cell: A1 }
  | { kind: 'undone'; restored: number; kept: A1[]; lasting: A1[] }
  | { kind: 'changed-meanwhile'; cells: A1[] }
  | { kind: 'failure'; failure: Failure }
  | { kind: 'form-created'; sheet: string }
  /** What became of the submission, told to an officer who is elsewhere in the pane. */
  | { kind: 'submission-news'; leadsTo: Screen }
  /** Edits of colleagues that now stand in the sheet. */
  | { kind: 'synced-in'; places: number; authors: string[] }
  | { kind: 'memory-cleared' }
  | { kind: 'signed-in'; agency: string }
  | { kind: 'signed-out' };

export type BusyWith = 'opening' | 'reading' | 'writing' | 'signing-in' | 'creating';

/** Why the explanation screen comes; `reasons`: the round asks a reason of some rules. */
export type ExplainWhy = 'errors' | 'changed' | 'secret' | 'reasons';

export type Submission =
  | { step: 'idle' }
  | { step: 'reading' }
  | { step: 'syncing' }
  /** Two people edited the same field: a person chooses, then it goes on. */
  | { step: 'conflicts' }
  /** `refused` holds the store's own list when it is the store that stopped us. */
  | { step: 'blocked'; refused: Blocker[] | null }
  /** `changed`: the sheet was edited after this screen was shown; `secret`: the explanation itself may not be sent. */
  | { step: 'explain'; contentHash: string | null; why: ExplainWhy }
  /** The sheet comes after a return: what was asked, changed, untouched is shown before it goes. */
  | { step: 'answer'; contentHash: string | null }
  | { step: 'sending'; startedAt: string }
  /** `kept`: the document holds it and sends it once the store is there again. */
  | { step: 'failed'; failure: Failure; willRetry: boolean; kept: boolean }
  | { step: 'received'; replayed: boolean; remembered: boolean };

export type PaneState = {
  screen: Screen;
  tab: Tab;
  snapshot: Snapshot | null;
  memory: DocumentMemory;
  /** There is an access code; the store may still refuse it. */
  signedIn: boolean;
  me: Me | null;
  /** The documents to check by, of each round that brings some along (`documentsKey`). */
  roundDocuments: Record<string, LegalDocuments>;
  signInFailure: Failure | null;
  /** A sign-in on the store's page that is under way. */
  pageSignIn: { step: 'starting' } | { step: 'waiting'; code: SignInCode } | null;
  /** Sign-in was asked for by a submission, which goes on afterwards. */
  submitAfterSignIn: boolean;
  selection: CellRef | null;
  selectedTask: TaskId | null;
  busy: { with: BusyWith; slow: boolean } | null;
  notice: Notice | null;
  undo: Undo | null;
  preview: PreviewOf;
  /** Texts of column 6 that a pick from the sheet's own dropdown wiped, by task. */
  lostCitations: Record<TaskId, string>;
  submission: Submission;
  /** For which content the officer has explained, and has seen how it answers the return. */
  agreed: { explanation: string | null; answer: string | null };
  returned: Returned | null;
  sync: SyncState;
  /** What this document knows of the agency's rows in the store; null before the first sync of this session. */
  replica: Replica | null;
  conflicts: OpenConflict[];
  /** Of each row that was ever synced; null while that is not known. */
  lastEdits: Record<TaskId, LastEdit> | null;
  /** Why the submission that the document keeps does not go out by itself. */
  outboxWaits: Waits | null;
  explanation: string;
  /** By rule, where the round asks for a reason of its own. */
  reasons: Record<RuleId, string>;
  receipt: Receipt | null;
  /** The step of the tour that is shown. */
  tour: number | null;
};

export const initialState: PaneState = {
  screen: 'home',
  tab: 'overview',
  snapshot: null,
  memory: emptyMemory,
  signedIn: false,
  me: null,
  roundDocuments: {},
  signInFailure: null,
  pageSignIn: null,
  submitAfterSignIn: false,
  selection: null,
  selectedTask: null,
  busy: null,
  notice: null,
  undo: null,
  preview: { kind: 'safe' },
  lostCitations: {},
  submission: { step: 'idle' },
  agreed: { explanation: null, answer: null },
  returned: null,
  sync: { step: 'off' },
  replica: null,
  conflicts: [],
  lastEdits: null,
  outboxWaits: null,
  explanation: '',
  reasons: {},
  receipt: null,
  tour: null,
};
