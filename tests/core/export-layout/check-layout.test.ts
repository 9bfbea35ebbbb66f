import { describe, expect, it } from 'vitest';
import { checkLayout, explain } from '../../../core/index.ts';
import type { ExportLayout, TextLook } from '../../../core/index.ts';

const LOOK: TextLook = {
  cell: 'A1',
  font: 'Times New Roman',
  size: 14,
  bold: true,
  italic: false,
  isCentred: true,
};
const annex = { ...LOOK, role: 'annex' as const, text: 'Phụ lục IV' };
const title = { ...LOOK, cell: 'A2', role: 'title' as const, text: 'RÀ SOÁT, XÁC ĐỊNH CƠ SỞ PHÁP LÝ' };
const agency = { ...LOOK, cell: 'A3', bold: false, size: 13, role: 'agency' as const, text: '(Cơ quan rà soát: …)' };
const reference = { ...agency, cell: 'A4', italic: true, role: 'reference' as const, text: '(Kèm theo …)' };
const cell: TextLook = { ...LOOK, cell: 'A6', size: 13, bold: false, isCentred: false };

const RIGHT: ExportLayout = {
  paper: 'A4',
  margins: { top: 20, bottom: 25, left: 30, right: 15 },
  titles: [annex, title, agency, reference],
  table: [cell],
};
const margins = (change: Partial<NonNullable<ExportLayout['margins']>>): ExportLayout => ({
  ...RIGHT,
  margins: { ...RIGHT.margins!, ...change },
});
const titles = (...lines: ExportLayout['titles']): ExportLayout => ({ ...RIGHT, titles: lines });

const found = (layout: ExportLayout) =>
  checkLayout(layout).map(({ rule, cell, params }) => `${rule} ${cell ?? '-'} ${String(params['kind'])}`);

describe('an export as Nghị định 30/2020/NĐ-CP wants it', () => {
  it.each<[string, ExportLayout]>([
    ['as the form is written', RIGHT],
    ['margins at their other ends', margins({ top: 25, left: 35, right: 20 })],
    ['20 mm that were kept in inches', margins({ top: 19.99 })],
    ['14 points in the table', { ...RIGHT, table: [{ ...cell, size: 14 }] }],
    ['a title in 13 points', titles(annex, { ...title, size: 13 }, agency, reference)],
    ['no agency line', titles(annex, title, reference)],
  ])('raises nothing: %s', (_, layout) => {
    expect(found(layout)).toEqual([]);
  });

  it.each<[string, ExportLayout, string[]]>([
    ['another paper', { ...RIGHT, paper: 'other' }, ['X-01 - paper']],
    ['no page at all', { ...RIGHT, paper: null, margins: null }, ['X-01 - paper', 'X-01 - margins']],
    ['a left margin of 25 mm', margins({ left: 25 }), ['X-01 - left']],
    ['a right margin of 21 mm', margins({ right: 21 }), ['X-01 - right']],
    ['a top margin of 30 mm and a bottom one of 10', margins({ top: 30, bottom: 10 }), ['X-01 - top', 'X-01 - bottom']],
    ['another font in the table', { ...RIGHT, table: [{ ...cell, font: 'Arial' }] }, ['X-01 A6 font']],
    ['12 points in the table', { ...RIGHT, table: [cell, { ...cell, cell: 'C9', size: 12 }] }, ['X-01 C9 size']],
    ['a title in 16 points', titles(annex, { ...title, size: 16 }, reference), ['X-01 A2 size']],
    ['an annex in 13 points', titles({ ...annex, size: 13 }, title, reference), ['X-02 A1 size-14']],
    ['an annex in capitals', titles({ ...annex, text: 'PHỤ LỤC IV' }, title, reference), ['X-02 A1 lower-case']],
    ['a title in small letters', titles(annex, { ...title, text: 'Rà soát' }, reference), ['X-02 A2 capitals']],
    ['a title that is not bold', titles(annex, { ...title, bold: false }, reference), ['X-02 A2 bold']],
    ['an annex at the left', titles({ ...annex, isCentred: false }, title, reference), ['X-02 A1 centred']],
    ['an upright reference', titles(annex, title, { ...reference, italic: false }), ['X-02 A4 italic']],
    ['no reference', titles(annex, title), ['X-02 - missing']],
  ])('is told what is wrong: %s', (_, layout, wanted) => {
    expect(found(layout)).toEqual(wanted);
    for (const issue of checkLayout(layout)) {
      expect(issue).toMatchObject({ severity: 'info', task: null });
      expect(explain(issue, 'vi')).toMatch(/^Phần tên|^Hàng tiêu đề/);
      expect(explain(issue, 'vi')).toMatch(/Đề nghị /);
      for (const locale of ['vi', 'en'] as const) expect(explain(issue, locale)).not.toMatch(/undefined|null|X-0/);
    }
  });
});
