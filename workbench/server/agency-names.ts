import { AgencyDirectory } from '../../core/agency/types.ts';
import { directory } from '../../seeds/index.ts';

/** Names by code, for the list of demo access codes. */
export const agencyNames = new Map(AgencyDirectory.parse(directory).agencies.map(({ code, name }) => [code, name]));
