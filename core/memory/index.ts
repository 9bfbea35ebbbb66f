export * from './types.ts';
export { MEMORY_LIMIT, parseMemory, writeMemory } from './document-memory.ts';
