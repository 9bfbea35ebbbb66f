export * from './types.ts';
export { columnLetters, fromA1, readA1, toA1 } from './a1.ts';
export { extent, factsAt, textAt, valueAt } from './cells.ts';
export { linesWithFacts } from './lines-with-facts.ts';
export { serialDay, serialOfDay } from './serial.ts';
