import type { Failure } from '../flow/failure.ts';
import type { Notice } from '../flow/state.ts';
import type { Words } from '../words/vi.ts';

/** The sentence for a failure: our words by code, else the store's own Vietnamese detail. */
export function failureSentence(failure: Failure, words: Words): string {
  const { failures } = words;
  if (failure.source === 'host') return failures.host[failure.code];
  if (failure.source === 'store') return failures.store[failure.code] ?? failure.detail ?? failures.program;
  return failures.program;
}

export function noticeSentence(notice: Notice, words: Words): string {
  const { notices } = words;
  switch (notice.kind) {
    case 'mended':
      return notices.mended(notice.places, notice.cells);
    case 'sheet-mended':
      return notices.sheetMended(notice);
    case 'picked':
      return notices.picked(notice.task, notice.cell);
    case 'citations-restored':
      return notices.restored(notice.cell);
    case 'cited':
      return notices.cited(notice.cell);
    case 'already-cited':
      return notices.alreadyCited(notice.cell);
    case 'undone':
      return [
        notices.undone(notice.restored),
        notice.kept.length > 0 ? notices.kept(notice.kept.join(', ')) : '',
        notice.lasting.length > 0 ? notices.lasting(notice.lasting.join(', ')) : '',
      ]
        .filter(Boolean)
        .join(' ');
    case 'changed-meanwhile':
      return notices.changed(notice.cells.join(', '));
    case 'failure':
      return failureSentence(notice.failure, words);
    case 'submission-news':
      return notice.leadsTo === 'receipt' ? notices.received : notices.notReceived;
    case 'form-created':
      return notices.formCreated(notice.sheet);
    case 'synced-in':
      return notices.syncedIn(notice.places, notice.authors.join(', '));
    case 'memory-cleared':
      return notices.memoryCleared;
    case 'signed-in':
      return notices.signedIn(notice.agency);
    case 'signed-out':
      return notices.signedOut;
  }
}
