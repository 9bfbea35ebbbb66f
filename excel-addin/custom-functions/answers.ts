import { canonicalCitations, DayNeeded, inForceOn, lastDays, type Cell } from '../../core/custom-functions/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';

export { canonicalCitations, lastDays };

/** A day that is missing is said in the cell, as `#VALUE!` with its sentence. */
export function inForce(cells: Cell[][], day: Cell, known: LegalDocuments): Cell[][] {
  try {
    return inForceOn(cells, day, known);
  } catch (error) {
    if (!(error instanceof DayNeeded)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
}
