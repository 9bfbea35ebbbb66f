/** Letters to insert, delete or replace, two neighbours that changed places counting as one; null when more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit || lettersApart(a, b) > limit) return null;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      let least = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      const swapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (swapped && i > 1 && j > 1) least = Math.min(least, (before[j - 2] as number) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return null;
    [before, row] = [row, next];
  }
  const distance = row[b.length] as number;
  return distance <= limit ? distance : null;
}

/** Letters are counted in so many heaps; what lies in one heap may differ, so that never too much is counted. */
const HEAPS = 32;

/** At least so many letters are to insert, delete or replace, wherever they stand: told in one pass. */
function lettersApart(a: string, b: string): number {
  const surplus = new Int32Array(HEAPS);
  for (let at = 0; at < a.length; at += 1) (surplus[a.charCodeAt(at) % HEAPS] as number) += 1;
  for (let at = 0; at < b.length; at += 1) (surplus[b.charCodeAt(at) % HEAPS] as number) -= 1;
  let [more, less] = [0, 0];
  for (const left of surplus) {
    if (left > 0) more += left;
    else less -= left;
  }
  return Math.max(more, less);
}
