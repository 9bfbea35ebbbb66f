import { kindAt } from './kinds.ts';
import { codeAt } from './code.ts';
import { LAW_NAMES } from './law-names.ts';
import { isCapital, isMark, isWord, isYear, tokenise, type Token } from './tokens.ts';

type Node = { next: Map<string, Node>; ends: boolean };

function trie(names: string[]): Node {
  const root: Node = { next: new Map(), ends: false };
  for (const name of names) {
    let node = root;
    for (const { key } of tokenise(name)) {
      if (key === ',') continue;
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), ends: false }));
      node = next;
    }
    node.ends = true;
  }
  return root;
}

const KNOWN = trie(LAW_NAMES);

/** End of the longest known name that starts at `i`, commas left aside; `i` when none does. */
export function knownEnd(tokens: Token[], i: number): number {
  let node: Node | undefined = KNOWN;
  let end = i;
  for (let at = i; node; at++) {
    if (at > i && isMark(tokens[at], ',')) continue;
    node = node.next.get(tokens[at]?.type === 'word' ? (tokens[at]?.key ?? '') : '');
    if (node?.ends) end = at + 1;
  }
  return end;
}

const STOP = new Set(
  (
    'này nêu trên dưới được có do đã đang sẽ chưa không để nhằm cho theo tại trong từ với là thì mà bị của về như hiện nên còn khi ' +
    'số năm ngày ban trình sửa quy các những hoặc nhưng vẫn cũng phải cần đồng đến bằng thông kỳ chính quốc'
  ).split(' '),
);
const STOP_AFTER_AND = new Set('các những văn một nghị thông quyết đề hướng tổ triển thực việc'.split(' '));
const LONGEST_NAME = 22;

/** May the unknown name go on over the token at `at`? */
function goesOn(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.type !== 'word' || STOP.has(token.key)) return false;
  if (isWord(token, 'và'))
    return goesOn(tokens, at + 1) && !isCapital(tokens[at + 1]) && !STOP_AFTER_AND.has(tokens[at + 1]?.key ?? '');
  return !(isCapital(token) && (isWord(token, 'bộ', 'ủy', 'ubnd') || kindAt(tokens, at)));
}

/** End of a name read by its words: capitalised first word, on to a stop word or mark. */
function wordsEnd(tokens: Token[], i: number): number {
  if (!isCapital(tokens[i]) || kindAt(tokens, i)) return i;
  let end = i + 1;
  while (end < i + LONGEST_NAME && goesOn(tokens, end)) end++;
  return end;
}

/** A number of its own or a year straight after a name proves where it ends. */
export function isProof(tokens: Token[], i: number): boolean {
  if (isWord(tokens[i], 'số')) return codeAt(tokens, i + 1) !== null;
  if (isWord(tokens[i], 'năm')) return isYear(tokens[i + 1]);
  if (tokens[i]?.type === 'number' && /^(?:UBTV)?QH|^PL/.test(codeAt(tokens, i)?.symbol ?? '')) return true;
  return isYear(tokens[i]) && !isMark(tokens[i + 1], '/', '-');
}

/** Where a name ends that is proved by number or year, whatever its words (lower case, commas); `i` when nothing proves it. */
function provedEnd(tokens: Token[], i: number): number {
  for (let at = i; at < i + LONGEST_NAME; at++) {
    if (at > i && isProof(tokens, at)) return isMark(tokens[at - 1], ',', '(') ? at - 1 : at;
    const token = tokens[at];
    const inside = token?.type === 'word' || isMark(token, ',');
    if (!inside || isWord(token, 'này', 'được', 'theo', 'quy', 'tại', 'đã') || (at > i && kindAt(tokens, at))) return i;
  }
  return i;
}

/** "Cư trú, Căn cước và Giao dịch điện tử năm 2023": the year is that of the last one. */
function anotherFollows(tokens: Token[], i: number): boolean {
  const joins = isMark(tokens[i], ',', ';') || isWord(tokens[i], 'và');
  return joins && isCapital(tokens[i + 1]) && knownEnd(tokens, i + 1) > i + 1;
}

/** End of the name of a law that starts at `i`, no amending one; `i` when there is none. */
export function plainNameEnd(tokens: Token[], i: number): number {
  const first = tokens[i];
  if (first?.type !== 'word' || isWord(first, 'số', 'năm', 'này')) return i;
  const known = knownEnd(tokens, i);
  if (known > i && isProof(tokens, known)) return known;
  if (known > i && anotherFollows(tokens, known)) return known;
  const proved = provedEnd(tokens, i);
  if (proved > i) return proved;
  return known > i ? known : wordsEnd(tokens, i);
}
