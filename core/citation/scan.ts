import { mapNfc, originalSpan, type MappedText } from '../text/index.ts';
import { GENERIC, isLaw, kindAt, type KindWord } from './kinds.ts';
import { locatorEnd, locatorText } from './locator.ts';
import type { Document } from './document.ts';
import { withMarks } from './plain-letters.ts';
import { bareDocumentAt, documentAt, draftAt, listedLawAt } from './parse.ts';
import { isMark, isWord, tokenise, type Token } from './tokens.ts';
import type { Citation, CitationScan } from './types.ts';

type Span = { from: number; end: number };

const LIST_WORDS = ['và', 'hoặc', 'cùng', 'số'];
const LONGEST_DRAFT = 14;
const DRAFT_FILLERS = ['lần', 'các', 'sửa', 'đổi', 'bổ', 'sung', 'hồ', 'sơ', 'xây', 'dựng', 'của'];

/** Walks the tokens once; every look-ahead is bounded, so the time is linear in the text. */
class Scanner {
  readonly citations: Citation[] = [];
  readonly drafts: Citation[] = [];
  private readonly original: string;
  private readonly mapped: MappedText;
  private readonly text: string;
  private readonly tokens: Token[];
  /** The locators read last, waiting for their document. */
  private locator: Span | null = null;
  private last: { citation: Citation; kind: string; end: number; several: boolean } | null = null;

  constructor(original: string) {
    this.original = original;
    this.mapped = mapNfc(original);
    this.text = withMarks(this.mapped.text);
    this.tokens = tokenise(this.text);
  }

  run(): CitationScan {
    for (let i = 0; i < this.tokens.length;) i = this.step(i);
    return { citations: this.citations, drafts: this.drafts };
  }

  private step(i: number): number {
    const located = locatorEnd(this.tokens, i);
    if (located > i) return this.takeLocator(i, located);
    const draft = this.draftKind(i);
    if (draft) return this.take(draftAt(this.tokens, i, draft), true);
    const kind = kindAt(this.tokens, i);
    const document = kind
      ? documentAt(this.tokens, i, kind)
      : this.tokens[i]?.type === 'number'
        ? bareDocumentAt(this.tokens, i, this.inheritedKind(i))
        : this.listedLaw(i);
    if (document && this.isSecondName(i)) return document.next;
    if (document) return this.take(document, false);
    this.locator = null;
    return kind?.end ?? i + 1;
  }

  /** "dự thảo [lần 2] [các] Nghị định", "dự án Luật": the kind word of a draft that starts at `i`. */
  private draftKind(i: number): KindWord | null {
    const project = isWord(this.tokens[i + 1], 'án');
    if (!isWord(this.tokens[i], 'dự') || !(project || isWord(this.tokens[i + 1], 'thảo'))) return null;
    for (let at = i + 2; at < i + LONGEST_DRAFT; at++) {
      const kind = kindAt(this.tokens, at);
      if (kind) return !kind.abbreviated && kind.kind !== GENERIC && (!project || isLaw(kind.kind)) ? kind : null;
      const token = this.tokens[at];
      if (token?.type !== 'number' && !isMark(token, '(', ')', ',') && !isWord(token, ...DRAFT_FILLERS)) return null;
    }
    return null;
  }

  /** "(sau đây gọi tắt là Nghị định số 59)": what was just cited, under another name. */
  private isSecondName(i: number): boolean {
    return this.last !== null && isWord(this.tokens[i - 1], 'là') && isWord(this.tokens[i - 2], 'gọi', 'tắt', 'chung');
  }

  /** The kind of the list this number stands in: "các Nghị định số 59/2022/NĐ-CP, 13/2023/NĐ-CP". */
  private inheritedKind(i: number): string | null {
    const listed = this.between(i, (token) => isMark(token, ',', ';', ')') || isWord(token, ...LIST_WORDS));
    return listed ? (this.last?.kind ?? null) : null;
  }

  /** "các Luật Cư trú, Căn cước và Giao dịch điện tử": the next known name of such a list. */
  private listedLaw(i: number): Document | null {
    const { last } = this;
    return last?.several && this.goesOn(i) ? listedLawAt(this.tokens, i, last.kind) : null;
  }

  private goesOn(i: number): boolean {
    return this.between(i, (token) => isMark(token, ',', ';') || isWord(token, 'và'));
  }

  /** Do only such tokens, and few of them, stand between the last document and token `i`? */
  private between(i: number, accepts: (token: Token) => boolean): boolean {
    const from = this.last?.end ?? -1;
    return from >= 0 && i - from <= 4 && this.tokens.slice(from, i).every(accepts);
  }

  /** Locators belong to the document after them, or, with none, to the one just before ("Luật Cư trú (Điều 5)"). */
  private takeLocator(from: number, end: number): number {
    const next = this.afterLink(end);
    const { last } = this;
    const followsDocument = this.between(
      from,
      (token) => isMark(token, '(', ',', ':', '-', '–') || isWord(token, 'đã', 'quy', 'định', 'tại', 'các'),
    );
    this.locator = null;
    if (kindAt(this.tokens, next) || this.draftKind(next)) this.locator = { from, end };
    else if (last && followsDocument && last.citation.locator === null)
      this.attachLocator(last.citation, { from, end });
    return next;
  }

  /** What leads from a locator to its document: "của", "tại", "[Đề án] ban hành kèm theo". */
  private afterLink(end: number): number {
    const attachment = kindAt(this.tokens, end)?.end ?? end;
    const past = this.past(attachment);
    return isWord(this.tokens[past - 1], 'theo') ? past : this.past(end);
  }

  private past(end: number): number {
    let next = end;
    while (isMark(this.tokens[next], ',') || isWord(this.tokens[next], 'của', 'các', 'tại', 'thuộc')) next++;
    const attached = isWord(this.tokens[next], 'ban') && isWord(this.tokens[next + 1], 'hành') ? next + 2 : next;
    return isWord(this.tokens[attached], 'kèm') && isWord(this.tokens[attached + 1], 'theo') ? attached + 2 : next;
  }

  private attachLocator(citation: Citation, span: Span): void {
    const written = this.written(span.from, span.end);
    citation.locatorRaw = written.raw;
    citation.locator = locatorText(written.text);
  }

  private take(document: Document, draft: boolean): number {
    const citation = this.citation(document);
    if (draft) citation.draft = true;
    if (this.locator) {
      this.attachLocator(citation, this.locator);
      const whole = this.written(this.locator.from, document.end);
      Object.assign(citation, { raw: whole.raw, start: whole.start, end: whole.end });
    }
    this.locator = null;
    (draft ? this.drafts : this.citations).push(citation);
    const { start } = document;
    const several =
      isWord(this.tokens[start - 1], 'các', 'những') || (this.last?.several === true && this.goesOn(start));
    this.last = draft ? null : { citation, kind: document.kind, end: document.next, several };
    return document.next;
  }

  private citation(document: Document): Citation {
    const { code, bareNumber, name, date } = document;
    const whole = this.written(document.start, document.end);
    const number = code ?? bareNumber;
    const numbered = code
      ? this.written(code.start, code.end).raw
      : bareNumber
        ? this.written(bareNumber.from, bareNumber.end).raw
        : null;
    return {
      raw: whole.raw,
      kind: document.kind,
      number: number?.number ?? null,
      year: number ? number.year : document.nameYear,
      symbol: code?.symbol ?? null,
      date: date?.date ?? null,
      locator: null,
      ...(name ? { name: this.written(name.from, name.end).text.split(/\s+/).join(' ').replace(/Ð/g, 'Đ') } : {}),
      start: whole.start,
      end: whole.end,
      symbolRaw: numbered,
      dateRaw: date ? this.written(date.from, date.end).raw : null,
      locatorRaw: null,
      flaws: code?.flaws ?? [],
    };
  }

  /** Tokens `[from, end)` as written in the original, and cleaned. */
  private written(from: number, end: number): { raw: string; text: string; start: number; end: number } {
    const [first, last] = [this.tokens[from], this.tokens[end - 1]];
    const [textFrom, textEnd] = [first?.start ?? 0, last?.end ?? 0];
    const span = originalSpan(this.mapped, textFrom, textEnd);
    return {
      raw: this.original.slice(span.start, span.end),
      text: this.text.slice(textFrom, textEnd),
      ...span,
    };
  }
}

/** Without a digit, only laws and drafts are told by words; a combining mark may hide these. */
const MAY_CITE = /[0-9\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]|luật|pháp\s+lệnh|dự\s/iu;

/**
 * Every document a text names (CONTRACTS §7), in reading order; drafts apart. Locators without a document, references
 * back ("Nghị định này"), form codes and standards give none. Never throws.
 */
export function scanCitations(text: string): CitationScan {
  if (!MAY_CITE.test(text)) return { citations: [], drafts: [] };
  return new Scanner(text).run();
}
