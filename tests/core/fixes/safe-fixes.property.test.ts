import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../core/check/index.ts';
import { scanCitations } from '../../../core/citation/index.ts';
import { fixes } from '../../../core/fixes/index.ts';
import { applyPatch } from '../../../core/patch/index.ts';
import { readForm } from '../../../core/read-form/index.ts';
import { bookOf, contextOf, form, gridOf, tasks, type Setup } from '../support/form-sheet.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';
import { runs } from '../support/runs.ts';

const SEED = 20230609;
const SAFE = ['T-01', 'T-02', 'T-03', 'A-02', 'C-05', 'D-03'];

/** What typing, pasting and converting do to a text without changing what it says. */
const DAMAGES: Record<string, (text: string) => string> = {
  decompose: (text) => text.normalize('NFD'),
  'double blanks': (text) => text.replace(/ /g, (blank, at: number) => (at % 3 === 0 ? '  ' : blank)),
  'no-break blanks': (text) => text.replace(/ /g, (blank, at: number) => (at % 4 === 0 ? '\u00A0' : blank)),
  'zero width': (text) => text.replace(/(.{7})/g, '$1\u200B'),
  'soft hyphen': (text) => text.replace(/ngày/g, 'ng\u00ADày'),
  'blanks around': (text) => ` ${text} \n`,
  'broken lines': (text) => text.replace(/ (?=ngày|số)/g, '\n'),
  eth: (text) => text.replace(/NĐ-CP/g, 'NÐ-CP').replace(/QĐ-/g, 'QÐ-'),
  cyrillic: (text) => text.replace(/NĐ-CP/g, 'NĐ-СР'),
  'long dash': (text) => text.replace(/(?<=\/\p{Lu}+)-(?=\p{Lu})/gu, '–'),
  'blank in symbol': (text) => text.replace(/(?<=\/\p{Lu}+)-(?=\p{Lu})/gu, '- '),
  underscore: (text) => text.replace(/NĐ-CP/g, 'NĐ_CP'),
};

const damage = fc.subarray(Object.keys(DAMAGES), { minLength: 1, maxLength: 4 });
const filled = Object.keys(MINISTRY_SHEET);
const cellDamage = fc.record({
  task: fc.constantFrom(...filled),
  field: fc.constantFrom('result' as const, 'basis' as const, 'lead' as const, 'deadline' as const),
  damages: damage,
});

function damagedSheet(
  all: { task: string; field: 'result' | 'basis' | 'lead' | 'deadline'; damages: string[] }[],
): Setup {
  const rows = { ...MINISTRY_SHEET };
  for (const { task, field, damages } of all) {
    const issued = tasks.find(({ id }) => id === task);
    const clean = rows[task]?.[field] ?? (field === 'lead' || field === 'deadline' ? issued?.[field] : undefined) ?? '';
    rows[task] = { ...rows[task], [field]: damages.reduce((text, name) => DAMAGES[name]?.(text) ?? text, clean) };
  }
  return { agency: 'Bộ Công an', rows };
}

function mendAll(setup: Setup) {
  const book = bookOf(gridOf(setup));
  const read = readForm(book, form);
  if (!read.ok) throw new Error('not read');
  const before = assess(read.sheet, contextOf());
  const applied = applyPatch(book, fixes(before).patch);
  if (!applied.ok) throw new Error(`not applied: ${applied.changed.join(' ')}`);
  const again = readForm(applied.book, form);
  if (!again.ok) throw new Error('not read again');
  return { before, after: assess(again.sheet, contextOf()) };
}

/** What a citation means, however it is written. */
const meaning = (text: string) =>
  scanCitations(text).citations.map(({ kind, number, year, symbol, date, locator }) => ({
    kind,
    number,
    year,
    symbol,
    date,
    locator: locator?.normalize('NFC').replace(/[\s\u200B]+/g, ' '),
  }));

describe('after all safe fixes', () => {
  it('a second check finds nothing left to mend', () => {
    fc.assert(
      fc.property(fc.array(cellDamage, { minLength: 1, maxLength: 12 }), (all) => {
        const { after } = mendAll(damagedSheet(all));
        expect(after.issues.filter(({ rule }) => SAFE.includes(rule))).toEqual([]);
      }),
      { seed: SEED, numRuns: runs(30) },
    );
  });

  it('every citation means what it meant, and no verdict gets worse', () => {
    fc.assert(
      fc.property(fc.array(cellDamage, { minLength: 1, maxLength: 6 }), (all) => {
        const { before, after } = mendAll(damagedSheet(all));
        for (const [at, row] of before.rows.entries()) {
          for (const field of ['result', 'basis'] as const) {
            expect(meaning(after.rows[at]?.row.texts[field] ?? '')).toEqual(meaning(row.row.texts[field]));
          }
          expect(after.rows[at]).toMatchObject({ completion: row.completion, status: row.status });
        }
        expect(after.summary.errors).toBeLessThanOrEqual(before.summary.errors);
      }),
      { seed: SEED, numRuns: runs(30) },
    );
  });

  it('mending twice is mending once', () => {
    fc.assert(
      fc.property(fc.array(cellDamage, { minLength: 1, maxLength: 6 }), (all) => {
        const { after } = mendAll(damagedSheet(all));
        expect(fixes(after).patch.ops).toEqual([]);
      }),
      { seed: SEED, numRuns: runs(15) },
    );
  });

  it('any text at all: mends end, and leave nothing', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, (result, basis, lead) => {
        const { after } = mendAll({ agency: 'Bộ Công an', rows: { 'I.1': { result, basis, lead } } });
        expect(after.issues.filter(({ rule, task }) => SAFE.includes(rule) && task === 'I.1')).toEqual([]);
      }),
      { seed: SEED, numRuns: runs(100) },
    );
  });
});
