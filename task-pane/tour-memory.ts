const KEY = 'can-cu.tour';

/** Whether this person has seen the tour: kept beside the browser's other settings, never in the document. */
export type TourMemory = { isSeen(): boolean; keep(): void };

/**
 * Where nothing can be kept it counts as seen: better found in the menu than shown at every opening.
 * A frame without an origin (the Sheets sidebar) refuses even to name its storage, so it is asked inside the attempts.
 */
export function tourMemory(where: { localStorage?: Storage }): TourMemory {
  return {
    isSeen() {
      try {
        return where.localStorage?.getItem(KEY) !== null;
      } catch {
        return true;
      }
    },
    keep() {
      try {
        where.localStorage?.setItem(KEY, 'seen');
      } catch {
        // As above.
      }
    },
  };
}
