import fc from 'fast-check';
import type { Book, CellFacts, CellValue, Grid } from '../../../core/grid/index.ts';
import { HEADER, issued, tasks, type Lines } from './sheets.ts';

/** Anything a host may hand over: ragged or empty blocks, every kind of value, words of the form in wrong places. */
const longText = fc
  .constantFrom('x', 'Kết quả ', 'Ban hành Thông tư quy định ', '(')
  .map((part) => part.repeat(Math.ceil(100_000 / part.length)));
const formText = fc.oneof(
  fc.constantFrom(...(HEADER[0] as string[])),
  fc.constantFrom(...tasks.map(({ text }) => text)),
  fc.constantFrom(...tasks.map(({ id }) => id)),
  fc.constantFrom(
    'I',
    'II',
    '1',
    '2.',
    '(1)',
    '(Cơ quan rà soát:',
    'Bộ Công an',
    ')',
    'Nơi nhận:',
    'Ghi chú:',
    '\u0301',
    '\uD800',
    '1 Ghi tên cơ quan',
  ),
);
const text = fc.oneof(
  { weight: 6, arbitrary: formText },
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('#REF!', '#N/A', '###', 'TRUE', '01/03/2022', '3/2026') },
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const facts: fc.Arbitrary<CellFacts> = fc.record(
  {
    date: fc.constant('2022-03-01'),
    formula: fc.constant(true as const),
    error: fc.constant('#REF!'),
    rich: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const ragged = <T>(cell: fc.Arbitrary<T>) => fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 25 });

const wildGrid: fc.Arbitrary<Grid> = fc.record({
  name: fc.constantFrom('Sheet1', 'Phụ lục IV', '_CanCu', ''),
  row: fc.integer({ min: 1, max: 40 }),
  col: fc.integer({ min: 1, max: 40 }),
  values: ragged(value),
  text: ragged(text),
  about: fc.dictionary(fc.constantFrom('A1', 'C3', 'XFD1048576', '', '__proto__', 'a1'), facts),
});

/** The form with cells overwritten, lines dropped, doubled, emptied or exchanged. */
const shakenLines: fc.Arbitrary<Lines> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('drop', 'double', 'empty', 'swap', 'cell', 'cut'),
      row: fc.nat(62),
      other: fc.nat(62),
      col: fc.nat(7),
      text,
    }),
    {
      maxLength: 12,
    },
  )
  .map((edits) => edits.reduce(shake, issued()));

type Edit = { kind: string; row: number; other: number; col: number; text: string };

function shake(lines: Lines, { kind, row, other, col, text: written }: Edit): Lines {
  const copy = lines.map((line) => line.slice());
  const line = copy[row];
  const second = copy[other];
  if (!line || !second) return copy;
  if (kind === 'drop') copy.splice(row, 1);
  if (kind === 'double') copy.splice(other, 0, line.slice());
  if (kind === 'empty') copy.splice(row, 0, []);
  if (kind === 'swap') [copy[row], copy[other]] = [second, line];
  if (kind === 'cell') line[col] = written;
  if (kind === 'cut')
    line[1] = (line[1] ?? '')
      .split(' ')
      .slice(0, 4 + col * 3)
      .join(' ');
  return copy;
}

export const shakenGrid: fc.Arbitrary<Grid> = fc
  .record({ lines: shakenLines, row: fc.integer({ min: 1, max: 3 }), col: fc.integer({ min: 1, max: 3 }) })
  .map(({ lines, row, col }) => ({
    name: 'Phụ lục IV',
    row,
    col,
    values: lines.map((line) => line.map((each) => each || null)),
    text: lines,
    about: {},
  }));

const giantGrid: fc.Arbitrary<Grid> = fc
  .record({ text: fc.oneof(longText, text), rows: fc.integer({ min: 1, max: 40 }) })
  .map(({ text: each, rows }) => {
    const line = each.length > 1_000 ? [each, '1', each] : Array<string>(10_000).fill(each);
    return { name: 'Lớn', row: 1, col: 1, values: [], text: Array.from({ length: rows }, () => line), about: {} };
  });

export const anyBook: fc.Arbitrary<Book> = fc.record({
  host: fc.constantFrom('excel', 'sheets', 'file'),
  active: fc.constant('Sheet1'),
  sheets: fc.array(
    fc.oneof(
      { weight: 4, arbitrary: wildGrid },
      { weight: 2, arbitrary: shakenGrid },
      { weight: 1, arbitrary: giantGrid },
    ),
    { maxLength: 4 },
  ),
});
