import type { Agency, AgencyDirectory } from '../../core/agency/types.ts';

/** Communes, provinces and ministries together: as many as report in the largest round. */
export const AGENCIES = 3400;

/** Made-up agencies: this release's directory has too few for a night on which every commune reports, too. */
const MADE_UP = Array.from({ length: AGENCIES }, (_, at): Agency => {
  const number = String(at + 1).padStart(4, '0');
  return {
    ...{ code: `TN${number}`, name: `Cơ quan thử nghiệm số ${number}`, kind: 'other' },
    ...{ aliases: [], symbols: [], from: null, to: null, predecessors: [], successors: [], certainty: 'unknown' },
  };
});

export const isMadeUp = (code: string): boolean => /^TN\d{4}$/.test(code);

/** Adds them to the store's directory of this process or thread. */
export function addMadeUp({ agencies }: AgencyDirectory): void {
  agencies.push(...MADE_UP);
}
