import { scanCitations } from '../../core/citation/index.ts';
import { suggestDocuments, type DocumentSuggestion, type LegalDocuments } from '../../core/legal-documents/index.ts';
import type { citingWords } from '../words/citing.ts';
import { day as written } from './format.ts';

/** One line of the list under the field. */
export type CitingOption = { citation: string; about: string; verbatim: boolean };

type CitingWords = (typeof citingWords)['vi'];

/** More do not fit beside the sheet: the officer types on. */
const MOST = 5;

/** What is offered for a typed text: documents of the list, and the text itself where it cites one in full. */
export function citingOptions(query: string, day: string, known: LegalDocuments, words: CitingWords): CitingOption[] {
  const listed = suggestDocuments(query, day, known, MOST);
  const options = listed.map((each) => ({
    citation: each.citation,
    about: forceSentence(each, words),
    verbatim: false,
  }));
  const citation = query.trim();
  const isNew = !options.some((option) => option.citation === citation);
  if (!isNew || scanCitations(citation).citations.length === 0) return options;
  return [...options, { citation, about: words.verbatim, verbatim: true }];
}

/** "Hết hiệu lực từ 01/07/2024, thay bằng 69/2024/NĐ-CP" */
function forceSentence({ status, document, replacedBy }: DocumentSuggestion, words: CitingWords): string {
  const { to, from } = document;
  const since = status === 'not-in-force' && to !== null ? dayAfter(to) : status === 'not-yet' ? from : null;
  const force = [words.force[status], since === null ? null : words.since(written(since))].filter(Boolean).join(' ');
  if (status !== 'not-in-force' || replacedBy.length === 0) return force;
  const codes = replacedBy.map(({ number, year, symbol }) => [number, year, symbol].filter(Boolean).join('/'));
  return `${force}, ${words.replacedBy(codes.join(', '))}`;
}

function dayAfter(iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
