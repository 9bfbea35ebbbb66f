import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../workbook/index.ts';
import type { Source } from '../../workbook/index.ts';
import { contextOn, form } from '../../cli/seeds.ts';
import { assess, readForm, sameText } from '../../core/index.ts';
import { openWorkbook, toBook, writeForm } from '../../workbook/index.ts';
import type { FormTexts } from '../../workbook/index.ts';

const FIELDS = ['lead', 'deadline', 'result', 'basis', 'note'] as const;

function sourceOf(file: string, texts: FormTexts): Source {
  const result = readForm(toBook(openWorkbook(writeForm(form, { agency: 'Bộ Tài chính', texts }))), form);
  if (!result.ok) throw new Error('not recognised');
  return { file, assessment: assess(result.sheet, contextOn('2026-11-24')) };
}

/** Few tasks and few words, so that sheets often speak of the same cell, alike or not. */
const word = fc.constantFrom('', 'Đã ban hành', 'Đã  ban hành.', 'Chưa', '=1+1', '- ý một\n- ý hai');
const cells = fc.record({ result: word, basis: word, note: word });
const texts = fc.record({ 'I.1': cells, 'I.2': cells, 'VI.3': cells });

describe('consolidate', () => {
  it('loses no text and chooses none: what a sheet says stands in the whole, alone or beside the others', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 3 }), (sheets) => {
        const sources = sheets.map((sheet, n) => sourceOf(`${n}.xlsx`, sheet));
        const { texts: merged, conflicts } = consolidate(form, sources);
        for (const { assessment } of sources) {
          for (const { task, texts: own } of assessment.sheet.rows) {
            for (const field of FIELDS) {
              const text = own[field];
              const whole = merged[task]?.[field] ?? '';
              if (text.trim() === '' || sameText(whole, text)) continue;
              const conflict = conflicts.find((found) => found.task === task && found.field === field);
              expect(conflict?.versions.some((version) => sameText(version.text, text))).toBe(true);
              expect(conflict?.versions.every((version) => whole.includes(version.text))).toBe(true);
            }
          }
        }
        expect(conflicts.filter(({ versions }) => versions.length < 2)).toEqual([]);
      }),
      { seed: 4, numRuns: 40 },
    );
  });
});
