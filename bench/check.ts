import { readFileSync } from 'node:fs';
import {
  AgencyDirectory,
  assess,
  FormDefinition,
  LegacyLetters,
  LegalDocuments,
  readForm,
  type Book,
} from '../core/index.ts';
import * as seeds from '../seeds/index.ts';
import { openWorkbook, toBook } from '../workbook/index.ts';
import { median, print } from './measure.ts';

const form = FormDefinition.parse(seeds.form);
const legacyLetters = LegacyLetters.parse(seeds.legacyLetters);
const context = {
  form,
  directory: AgencyDirectory.parse(seeds.directory),
  documents: LegalDocuments.parse(seeds.documents),
  legacyLetters,
  reportDate: '2026-11-24',
};

/** The same sheet with its table `times` times below one another: 5,200 rows are a hundred forms. */
function stretched(book: Book, times: number): Book {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('The sample has no sheet.');
  const head = 7;
  const repeat = <T>(rows: T[]): T[] => [
    ...rows.slice(0, head),
    ...Array.from({ length: times }, () => rows.slice(head, head + 58)).flat(),
  ];
  return {
    ...book,
    sheets: [{ ...sheet, values: repeat(sheet.values), text: repeat(sheet.text), about: {}, merges: [] }],
  };
}

/** Reading and checking 52 and 5,200 rows of a filled sheet. */
export async function benchCheck(): Promise<void> {
  const bytes = new Uint8Array(readFileSync(new URL('../seeds/samples/bo-tai-chinh-day-du.xlsx', import.meta.url)));
  const book = toBook(openWorkbook(bytes));
  const verdict = (each: Book) => {
    const read = readForm(each, form, { letters: legacyLetters });
    return read.ok ? assess(read.sheet, context) : null;
  };
  const one = await median(() => verdict(book));
  const hundred = await median(() => verdict(stretched(book, 100)), 3);
  print('Reading and checking a sheet', [
    { what: '5,200 rows', ms: hundred, against: '52 rows', peerMs: one, note: 'linear = 100' },
  ]);
}
