const KEY = 'can-cu.tour';

/** Whether this person has seen the tour: kept beside the browser's other settings, never in the document. */
export type TourMemory = { isSeen(): boolean; keep(): void };

/** Where nothing can be kept it counts as seen: better found in the menu than shown at every opening. */
export function tourMemory({ localStorage }: { localStorage?: Storage }): TourMemory {
  return {
    isSeen() {
      try {
        return localStorage?.getItem(KEY) !== null;
      } catch {
        return true;
      }
    },
    keep() {
      try {
        localStorage?.setItem(KEY, 'seen');
      } catch {
        // As above.
      }
    },
  };
}
