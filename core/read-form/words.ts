/** Longer cells are prose: neither a header nor a title, and not worth comparing. */
export const MAX_LABEL = 200;

/** Superscript and plain digits, brackets, stars: footnote marks that stick to a word. */
const MARKS = /[\d⁰¹²³⁴-⁹₀-₉*†()[\]]+/g;
const DROPPED = /[\u0300-\u036F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * Bare words only: what two writings of the same text have in common. `bare` of core/text says the same and keeps
 * more; this one is run on every line of a sheet and has to be fast.
 */
export function key(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(/[đð]/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A header's words without its footnote marks: `Kết quả3/tình hình` → `ket qua tinh hinh`. */
export function labelKey(text: string): string {
  return text.length > MAX_LABEL ? '' : key(text.replace(MARKS, ' '));
}
