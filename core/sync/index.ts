export * from './types.ts';
export { diff } from './diff.ts';
export { applySync, type FieldView, type Outcome, type SyncRound, type SyncView, type Writing } from './apply.ts';
export { decide, type Decision } from './decide.ts';
export { mergeText, type Sides } from './merge-text.ts';
export { fingerprint, messageOf, type SyncMessage } from './message.ts';
export { refuseTexts, type Refusal } from './refuse.ts';
