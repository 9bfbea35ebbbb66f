import { canonicalCitations, DayNeeded, inForceOn, lastDays, type Cell } from '../../core/custom-functions/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';
import { documents } from '../../seeds/index.ts';

// Not parsed here: it is part of this build, and the tests read it by its schema.
const known = documents as LegalDocuments;

export { canonicalCitations, lastDays };

/** A day that is missing is said in the cell, as `#VALUE!` with its sentence. */
export function inForce(cells: Cell[][], day: Cell): Cell[][] {
  try {
    return inForceOn(cells, day, known);
  } catch (error) {
    if (!(error instanceof DayNeeded)) throw error;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
}
