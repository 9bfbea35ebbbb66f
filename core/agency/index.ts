export { resolveAgency } from './resolve.ts';
export { readLeads } from './leads.ts';
export { agencyFamily } from './family.ts';
export { agencyByCode, isAgencyName } from './catalogue.ts';
export { Agency, AgencyDirectory, AgencyKind, type ResolvedAgency } from './types.ts';
