import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Book, textAt, toA1 } from '../../core/grid/index.ts';
import { openWorkbook, patchWorkbook, toBook, WorkbookError } from '../../workbook/index.ts';
import { makePackage, richPackage } from './package.ts';

const SEED = 2367;
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), col: fc.integer({ min: 1, max: 9 }) });

describe('any patch', () => {
  it('is read back as it was written, whatever the texts and cells', () => {
    const base = richPackage();
    const grid = toBook(openWorkbook(base)).sheets[0]!;
    const shared = new Set(['C3', 'C4']);
    const edits = fc
      .uniqueArray(fc.tuple(cell, text), { selector: ([{ row, col }]) => toA1(row, col), maxLength: 12 })
      .map((list) => list.filter(([{ row, col }]) => !shared.has(toA1(row, col))));
    fc.assert(
      fc.property(edits, (list) => {
        const ops = list.map(([{ row, col }, after]) => {
          return { op: 'text' as const, cell: toA1(row, col), before: textAt(grid, row, col), after };
        });
        const result = patchWorkbook(base, { sheet: 'Một', ops });
        if (!result.ok) throw new Error('refused');
        const now = toBook(openWorkbook(result.bytes)).sheets[0]!;
        for (const [{ row, col }, after] of list) expect(now.text[row - now.row]?.[col - now.col] ?? '').toBe(after);
      }),
      { seed: SEED, numRuns: 80 },
    );
  });
});

describe('any sheet part', () => {
  const piece = fc.constantFrom(
    '<worksheet>',
    '<sheetData>',
    '<row r="1">',
    '<row>',
    '<row r="x" hidden="1">',
    '<c r="B2" t="s">',
    '<c r="??" s="9">',
    '<c>',
    '<v>',
    '1e400',
    '-',
    '</v>',
    '</c>',
    '</row>',
    '<is><t>',
    '</t></is>',
    '<f ref="A1:B2">',
    '</sheetData>',
    '<mergeCell ref="A1:"/>',
    '<col min="1" max="99999999" hidden="1"/>',
    '<!-- -->',
    '<![CDATA[',
    ']]>',
    '&#x110000;',
    '<a b=c>',
    '<',
    '"',
  );
  it('gives a book or a sentence', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          const book = toBook(openWorkbook(makePackage({ 'xl/worksheets/sheet1.xml': pieces.join('') })));
          expect(Book.safeParse(book).success).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
