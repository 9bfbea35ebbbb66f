export { answered, changedFields } from './answered.ts';
export { move, type SubmissionEvent } from './lifecycle.ts';
export { type Move } from './machine.ts';
export { canonicalText, keyFingerprint, signedText } from './receipt-text.ts';
export { moveHeld, type SignOffEvent } from './sign-off.ts';
