export { foldMap, fold, bare } from './fold.ts';
export { sameText } from './same.ts';
export { compareVi } from './compare.ts';
export { stripInvisible } from './invisible.ts';
export { mapNfc, originalSpan, type MappedText } from './mapped.ts';
export { unifyTonePlacement } from './tone.ts';
export { maskSpans } from './mask.ts';
export { oncePerText } from './once-per-text.ts';
export { remembered } from './remembered.ts';
export { nfc } from './nfc.ts';
export { isOrdinary } from './ordinary.ts';
export {
  decodeAmong,
  decodeLegacy,
  isLegacyFont,
  LegacyLetters,
  readLegacy,
  readLegacySheet,
  type LegacyEncoding,
  type LegacyReading,
} from './legacy.ts';
