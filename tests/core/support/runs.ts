/**
 * How many cases a property tries. A mutation run repeats each test for hundreds of mutants: there a share of them must do,
 * and what only rarer cases would have killed counts as survived.
 */
const CUT_DOWN = 20;

export const cutDown = process.env['CAN_CU_MUTATION'] !== undefined;

export const runs = (full: number): number => (cutDown ? Math.ceil(full / CUT_DOWN) : full);
