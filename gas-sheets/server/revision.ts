import type { RevisionStep } from '../door/contract.ts';
import { activeSpreadsheet } from './spreadsheet.ts';

/**
 * A cheap marker of the document's state. Simple triggers see only people's edits of cells, so the size and name of the
 * active sheet are added: they give away inserted rows and renamed sheets. The marker may change without an edit (the
 * cache forgets after six hours); that costs one more reading, never a missed one.
 */
const KEY = 'can-cu.edited';
const SIX_HOURS_S = 21_600;

export function markEdited(): void {
  CacheService.getDocumentCache()?.put(KEY, Utilities.getUuid(), SIX_HOURS_S);
}

export function revision(): string {
  const sheet = activeSpreadsheet().getActiveSheet();
  const edited = CacheService.getDocumentCache()?.get(KEY) ?? '';
  return [edited, sheet.getSheetId(), sheet.getName(), sheet.getLastRow(), sheet.getLastColumn()].join('|');
}

export function unchanged(): RevisionStep {
  const at = revision();
  return { before: at, after: at };
}

/** Scripts' writes fire no simple trigger: mark them, so that a co-author's sidebar notices too. */
export function withRevision<T>(write: () => T): { value: T; revision: RevisionStep } {
  const before = revision();
  const value = write();
  markEdited();
  return { value, revision: { before, after: revision() } };
}
