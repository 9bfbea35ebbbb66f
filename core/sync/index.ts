export * from './types.ts';
export { diff } from './diff.ts';
export { applySync, type FieldView, type Outcome, type SyncRound, type SyncView, type Writing } from './apply.ts';
export { compose, unsend } from './compose.ts';
export { join } from './join.ts';
export { mergeText } from './merge-text.ts';
export { messageOf, type SyncMessage } from './message.ts';
export { packReplica, unpackReplica } from './pack.ts';
export { receive } from './receive.ts';
export { refuseTexts, type Refusal } from './refuse.ts';
export {
  createReplica,
  localEdits,
  openConflicts,
  type Edit,
  type OpenConflict,
  type Replica,
  type Write,
} from './replica.ts';
export { keepOpen, settle, type Choice } from './settle.ts';
export { toPatch } from './to-patch.ts';
