export { answered } from './answered.ts';
export { move, type Move, type SubmissionEvent } from './lifecycle.ts';
export { canonicalText, keyFingerprint, signedText } from './receipt-text.ts';
