export { answered } from './answered.ts';
export { move, type Move, type SubmissionEvent } from './lifecycle.ts';
export { keyFingerprint, signedText } from './receipt-text.ts';
