/** A stretch of two texts: the same in both, or changed from `before` to `after` (either may be empty). */
export type Segment = { before: string; after: string; changed: boolean };

/** Beyond this the table of a letter-by-letter comparison would grow too large for a cell nobody can read anyway. */
const LIMIT = 600;

/** What differs between two texts, letter by letter (a letter with its combining marks is one). */
export function textDiff(before: string, after: string): Segment[] {
  const a = letters(before);
  const b = letters(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const head = a.slice(0, start).join('');
  const tail = a.slice(a.length - end).join('');
  const middle = compare(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([same(head), ...middle, same(tail)]);
}

function letters(text: string): string[] {
  return text.match(/[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+/gsu) ?? [];
}

function same(text: string): Segment {
  return { before: text, after: text, changed: false };
}

/** Along the longest common part. */
function compare(a: string[], b: string[]): Segment[] {
  if (a.length > LIMIT || b.length > LIMIT) return [{ before: a.join(''), after: b.join(''), changed: true }];
  const common = commonLengths(a, b);
  const segments: Segment[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      segments.push(same(left));
      i++;
      j++;
    } else if (right === undefined || (left !== undefined && common(i + 1, j) >= common(i, j + 1))) {
      segments.push({ before: left ?? '', after: '', changed: true });
      i++;
    } else {
      segments.push({ before: '', after: right, changed: true });
      j++;
    }
  }
  return segments;
}

function commonLengths(a: string[], b: string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/** Neighbours of one kind become one; a single letter left between two changes reads as part of the change. */
function joined(segments: Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result[result.length - 1];
    const before = result[result.length - 2];
    if (segment.before === '' && segment.after === '') continue;
    if (last?.changed === segment.changed) {
      add(last, segment);
    } else if (segment.changed && last && before?.changed && last.before.length === 1) {
      result.pop();
      add(before, last);
      add(before, segment);
    } else result.push({ ...segment });
  }
  return result;
}

function add(to: Segment, { before, after }: Segment): void {
  to.before += before;
  to.after += after;
}

/** The changes with some letters around them; long unchanged stretches become an ellipsis. */
export function excerpt(segments: Segment[], around: number): Segment[] {
  return segments.map((segment, i) => {
    if (segment.changed || segment.before.length <= 2 * around + 4) return segment;
    const first = i === 0 ? '' : segment.before.slice(0, around);
    const last = i === segments.length - 1 ? '' : segment.before.slice(-around);
    return same(`${first}…${last}`);
  });
}
