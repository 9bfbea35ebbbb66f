export { PHRASES } from './phrases.ts';
export { readStatus, type StatusReading } from './read.ts';
export { setStatus } from './set.ts';
