export type Piece = { text: string; changed: boolean };

/** Beyond this the table of a letter-by-letter comparison would grow too large for a cell nobody can read anyway. */
const LIMIT = 600;

/** Marks what differs between two texts, letter by letter (a letter with its combining marks is one). */
export function textDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const a = letters(before);
  const b = letters(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const head = a.slice(0, start);
  const tail = a.slice(a.length - end);
  const middleA = a.slice(start, a.length - end);
  const middleB = b.slice(start, b.length - end);
  const [keptA, keptB] = common(middleA, middleB);
  return { before: pieces(head, middleA, keptA, tail), after: pieces(head, middleB, keptB, tail) };
}

function letters(text: string): string[] {
  return text.match(/[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gsu) ?? [];
}

/** Which letters of both middles belong to their longest common part. */
function common(a: string[], b: string[]): [boolean[], boolean[]] {
  const keptA = a.map(() => false);
  const keptB = b.map(() => false);
  if (a.length > LIMIT || b.length > LIMIT) return [keptA, keptB];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      keptA[i++] = true;
      keptB[j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return [keptA, keptB];
}

function pieces(head: string[], middle: string[], kept: boolean[], tail: string[]): Piece[] {
  const result: Piece[] = [];
  const add = (text: string, changed: boolean): void => {
    const last = result[result.length - 1];
    if (last?.changed === changed) last.text += text;
    else if (text !== '') result.push({ text, changed });
  };
  add(head.join(''), false);
  middle.forEach((letter, i) => add(letter, !kept[i]));
  add(tail.join(''), false);
  return result;
}

/** The changed parts with some letters around them; long unchanged stretches become an ellipsis. */
export function excerpt(diff: Piece[], around = 14): Piece[] {
  return diff.map((piece, i) => {
    if (piece.changed || piece.text.length <= 2 * around + 4) return piece;
    const first = i === 0 ? '' : piece.text.slice(0, around);
    const last = i === diff.length - 1 ? '' : piece.text.slice(-around);
    return { changed: false, text: `${first}…${last}` };
  });
}
