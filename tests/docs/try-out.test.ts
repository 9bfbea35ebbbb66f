import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE } from '../../scripts/try-out/main.ts';
import type { Measured } from '../../scripts/try-out/measured.ts';
import { insertTable, table } from '../../scripts/try-out/table.ts';

const line: Measured = {
  scenario: 'Bảng đúng',
  host: 'sheets',
  clicks: 1,
  texts: 2,
  again: 0,
  seconds: 2.64,
  remark: 'ghi chú',
};

describe('the table of the try-out', () => {
  it('writes a line for each run, seconds in the Vietnamese way', () => {
    expect(table([line])).toContain('| Bảng đúng | Google Sheets | 1 | 2 | 2,6 | ghi chú |');
  });

  it('says what had to be typed again', () => {
    expect(table([{ ...line, again: 1 }])).toContain('| 2 (gõ lại 1) |');
  });

  it('replaces the run before, and nothing around it', () => {
    const page = readFileSync(PAGE, 'utf8');
    const at = new Date('2026-11-24T00:00:00Z');
    const once = insertTable(page, [line], at);
    expect(insertTable(once, [line], at)).toBe(once);
    expect(once.split('<!-- hết bảng -->')[1]).toBe(page.split('<!-- hết bảng -->')[1]);
  });

  it('refuses a page without the place for it', () => {
    expect(() => insertTable('# Trang khác', [line], new Date(0))).toThrow('thiếu dấu');
  });
});
