import { assess, blockers } from '../../core/check/index.ts';
import type { LegalDocument } from '../../core/legal-documents/index.ts';
import { explainBlocker } from '../../core/issues/index.ts';
import { readForm } from '../../core/read-form/index.ts';
import { contentHash, contentOf } from '../../core/wire/index.ts';
import { SubmissionRequest, type Me, type Receipt, type Round } from '../../core/wire/types.ts';
import type { Problem } from '../../core/wire/types.ts';
import type { SubmissionReturn } from '../../core/wire/comments.ts';
import type { SubmissionDetail } from '../../core/wire/submissions.ts';
import { StoreError, type ReviewClient, type StoreClient } from '../../store-client/index.ts';
import type { ContentField, SyncRequest } from '../../core/wire/sync.ts';
import { createMemoryStore, Refused } from '../core/sync/support/memory-store.ts';
import type { MemoryHost } from './memory-host.ts';
import { directory, documents, form, legacyLetters } from './sample-book.ts';

const ROUND: Round = {
  code: 'mac-dinh',
  form: 'pl4-2367',
  name: 'Đợt rà soát mặc định',
  opensOn: null,
  dueAt: null,
  reportDate: null,
  state: 'open',
  scope: 'form',
  severities: {},
};

const AGENCIES: Record<string, { code: string; name: string } | null> = {
  'token-btc': { code: 'BTC', name: 'Bộ Tài chính' },
  'token-bca': { code: 'BCA', name: 'Bộ Công an' },
  'token-coordinator': null,
};

/**
 * Stricter than the real store: it also fails the test (not only the request) when text leaves the machine that must
 * not, or when the key was not in the document before the request was sent.
 */
export class FakeStore implements StoreClient, Pick<ReviewClient, 'submission'> {
  readonly host: MemoryHost;
  rounds: Round[] = [ROUND];
  today = '2026-11-24';
  version = '0.1.0';
  receipts: { key: string; receipt: Receipt }[] = [];
  /** Broken before the request arrives, or after it was stored but before the answer comes back. */
  trouble: 'offline' | 'answer-lost' | 'sync-answer-lost' | null = null;
  /** The store refuses the next submission with this problem. */
  refuseNext: { code: string; status: number; params?: Record<string, unknown> } | null = null;
  requests: SubmissionRequest[] = [];
  lastReturned: string | null = null;
  mayCarryNoKey = false;
  /** What the coordinator asked of the last submission. */
  returned: SubmissionReturn | null = null;

  constructor(host: MemoryHost) {
    this.host = host;
  }

  async me(): Promise<Me> {
    // A request with such a header cannot be made at all, which looks the same.
    if (this.trouble === 'offline' || /[^\x20-\x7e]/.test(this.host.token ?? '')) throw offline();
    const agency = this.#caller();
    const last = this.receipts[this.receipts.length - 1]?.receipt ?? null;
    return {
      role: agency ? 'officer' : 'coordinator',
      agency,
      today: this.today,
      version: this.version,
      rounds: this.rounds,
      latest: { 'mac-dinh': last && { number: last.number, contentHash: last.contentHash, state: last.state } },
      lastReturned: { 'mac-dinh': this.returned?.number ?? this.lastReturned },
      returned: { 'mac-dinh': this.returned },
    };
  }

  async submit(round: string, body: SubmissionRequest, key: string) {
    const request = SubmissionRequest.parse(JSON.parse(JSON.stringify(body)));
    const remembered = this.host.stored === null ? null : JSON.parse(this.host.stored);
    if (!this.mayCarryNoKey && remembered?.pending?.key !== key) throw new Error('the key was not kept before sending');
    this.#mustNotBeSecret(request);
    if (this.trouble === 'offline') throw offline();
    const agency = this.#caller();
    if (!agency) throw problem('forbidden', 403);
    if (this.refuseNext) {
      const { code, status, params } = this.refuseNext;
      this.refuseNext = null;
      throw problem(code, status, params);
    }
    const outcome = this.#judge(round, request, key, agency);
    this.requests.push(request);
    if (this.trouble === 'answer-lost') {
      this.trouble = null;
      throw offline();
    }
    return outcome;
  }

  /** The coordinator returns the last submission. */
  giveBack(comments: SubmissionReturn['comments'], reason = 'Đề nghị hoàn thiện.'): void {
    const last = this.receipts[this.receipts.length - 1]?.receipt;
    if (last === undefined) throw new Error('nothing was submitted');
    last.state = 'returned';
    this.returned = { number: last.number, at: '2026-11-25T15:10:00+07:00', reason, comments };
  }

  async submission(number: string): Promise<SubmissionDetail> {
    if (this.trouble === 'offline') throw offline();
    const at = this.receipts.findIndex(({ receipt }) => receipt.number === number);
    const [kept, request] = [this.receipts[at], this.requests[at]];
    if (!kept || !request) throw problem('not-found', 404);
    const { result } = this.#verdict(request);
    const rows = result.ok ? contentOf(result.sheet, kept.receipt.agency.code).rows : [];
    return {
      ...{ receipt: kept.receipt, supersededBy: null, history: [], returned: this.returned, answers: null },
      ...{ document: null, issues: [] },
      rows: rows.map((row) => ({ ...row, inScope: true, completion: 'completed', status: null })),
    };
  }

  /** Documents of rounds, by code. */
  documents: Record<string, LegalDocument[]> = {};

  async roundDocuments(round: string) {
    return { round, version: 1, documents: this.documents[round] ?? [] };
  }

  async receipt(number: string): Promise<Receipt> {
    const found = this.receipts.find(({ receipt }) => receipt.number === number);
    if (!found) throw problem('not-found', 404);
    return found.receipt;
  }

  /** The agency's working rows; other officers sync with it directly. */
  readonly working = createMemoryStore({
    agency: 'BTC',
    open: true,
    form: form.id,
    tasks: new Set(form.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id))),
  });

  async sync(_round: string, request: SyncRequest) {
    if (this.trouble === 'offline') throw offline();
    if (!this.#caller()) throw problem('forbidden', 403);
    const answer = this.#taken(() => this.working.sync(request));
    if (this.trouble !== 'sync-answer-lost') return answer;
    this.trouble = null;
    throw offline();
  }

  async changesSince(_round: string, revision: number, mark?: string) {
    if (this.trouble === 'offline') throw offline();
    if (!this.#caller()) throw problem('forbidden', 403);
    return this.#taken(() => this.working.changesSince(revision, mark));
  }

  async history(_round: string, { task, field }: { task?: string; field?: ContentField } = {}) {
    const wanted = this.working.history().filter((entry) => entry.task === (task ?? entry.task));
    return { entries: wanted.filter((entry) => entry.field === (field ?? entry.field)).reverse(), next: null };
  }

  #taken<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof Refused ? problem(error.refusal.code, 409, error.refusal.params) : error;
    }
  }

  #caller() {
    if (this.host.token === null) throw new StoreError({ code: 'not-signed-in', status: 401, message: 'chưa có mã' });
    const agency = AGENCIES[this.host.token];
    if (agency === undefined) throw problem('unauthorized', 401);
    return agency;
  }

  #verdict(request: SubmissionRequest) {
    const book = { host: 'file' as const, active: request.grid.name, sheets: [request.grid] };
    const context = { form, directory, documents, legacyLetters, reportDate: request.reportDate ?? this.today };
    const result = readForm(book, form, { answers: request.answers ?? {}, letters: legacyLetters });
    return { result, context, assessment: result.ok ? assess(result.sheet, context) : null };
  }

  #mustNotBeSecret(request: SubmissionRequest): void {
    const { assessment } = this.#verdict(request);
    if (assessment?.issues.some(({ rule }) => rule === 'S-01')) throw new Error('classified text left the machine');
  }

  #judge(round: string, request: SubmissionRequest, key: string, agency: { code: string; name: string }) {
    if (request.agency !== agency.code) throw problem('wrong-agency', 403);
    const { result, context, assessment } = this.#verdict(request);
    const stopping = blockers(result, assessment, { ...context, signedIn: agency.code });
    if (!result.ok || !assessment || stopping.length > 0) {
      const issues = stopping.map((blocker) => ({ ...blocker, message: explainBlocker(blocker, 'vi') }));
      throw problem('form-not-submittable', 422, { issues });
    }
    if (contentHash(contentOf(result.sheet, agency.code)) !== request.contentHash)
      throw problem('content-hash-mismatch', 422);
    const { summary } = assessment;
    if (summary.errors > 0 && !request.explanation?.trim())
      throw problem('explanation-required', 422, { errors: summary.errors });
    const earlier = this.receipts.find((each) => each.key === key);
    if (earlier && earlier.receipt.contentHash !== request.contentHash) throw problem('idempotency-conflict', 409);
    if (earlier) return { receipt: earlier.receipt, replayed: true };
    const receipt: Receipt = {
      number: `${round}.${agency.code}.${String(this.receipts.length + 1).padStart(4, '0')}`,
      round,
      agency,
      receivedAt: '2026-11-24T14:32:07+07:00',
      contentHash: request.contentHash,
      reportDate: context.reportDate,
      tasks: 52,
      errors: summary.errors,
      warnings: summary.warnings,
      state: 'received',
      summary,
      explanation: request.explanation ?? null,
      notice: 'Biên nhận này không thay thế văn bản đã ký của cơ quan.',
    };
    this.receipts.push({ key, receipt });
    this.returned = null;
    return { receipt, replayed: false };
  }
}

function problem(code: string, status: number, params?: Record<string, unknown>): StoreError {
  const details: Problem = { type: `urn:can-cu:problem:${code}`, title: code, status, code, detail: `(${code})` };
  return new StoreError({ code, status, message: details.detail, problem: params ? { ...details, params } : details });
}

function offline(): StoreError {
  return new StoreError({ code: 'offline', status: null, message: 'offline' });
}
