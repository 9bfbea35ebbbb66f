/**
 * Whether a word can be a Vietnamese syllable: onset, rhyme and at most one tone mark. A spelling check it is not; it
 * tells text from text read in the wrong encoding, where "quyết" becomes "quyÕt".
 */
const ONSET = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|';
const NUCLEUS =
  'iêu|yêu|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|' +
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|ua|uâ|uê|ui|uo|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|' +
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y';
const CODA = 'ch|ng|nh|c|m|n|p|t|';
const SYLLABLE = new RegExp(`^(?:${ONSET})(?:${NUCLEUS})(?:${CODA})$`);
/** Grave, acute, hook above, tilde, dot below. */
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/g;
/** `k`, `gh`, `ngh` stand before i, e, ê; `c`, `g`, `ng` before the others (and `gi` is an onset of its own). */
const MISSPELT = /^(?:(?:k|gh|ngh)[aăâoôơuư]|(?:c|ng)[ieêy])/;
/** A syllable that ends in a stop has the tone sắc or nặng. */
const STOPPED = /(?:c|ch|p|t)$/;
const STOP_TONES = ['\u0301', '\u0323'];

export function isSyllable(word: string): boolean {
  const bare = word.toLowerCase().normalize('NFD');
  const toneless = bare.replace(TONE, '').normalize('NFC');
  const tones = bare.match(TONE) ?? [];
  if (tones.length > 1 || !SYLLABLE.test(toneless) || MISSPELT.test(toneless)) return false;
  return !STOPPED.test(toneless) || STOP_TONES.includes(tones[0] ?? '');
}
