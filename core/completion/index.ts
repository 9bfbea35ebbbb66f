export { readCompletion, type CompletionReading } from './read.ts';
