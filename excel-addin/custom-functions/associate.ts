import type { Cell } from '../../core/custom-functions/index.ts';
import type { LegalDocuments } from '../../core/legal-documents/index.ts';

/**
 * The functions that seeds/custom-functions describes to Excel, under `CANCU.`. They run in the pane's own runtime, and
 * what they need is loaded at the first formula: most officers write none.
 */
export function associateCustomFunctions(documents: () => Promise<LegalDocuments>): void {
  // Some hosts have an office.js without them (iPad).
  if (typeof CustomFunctions === 'undefined') return;
  CustomFunctions.associate('TRICHDAN', async (cells: Cell[][]) => (await answers()).canonicalCitations(cells));
  CustomFunctions.associate('CONHIEULUC', async (cells: Cell[][], day: Cell) =>
    (await answers()).inForce(cells, day, await documents()),
  );
  CustomFunctions.associate('THOIHAN', async (cells: Cell[][]) => (await answers()).lastDays(cells));
}

const answers = () => import('./answers.ts');
