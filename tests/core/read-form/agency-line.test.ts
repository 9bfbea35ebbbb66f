import { describe, expect, it } from 'vitest';
import { readForm } from '../../../core/read-form/index.ts';
import { body, bookOf, form, gridOf, HEADER, type Lines } from './sheets.ts';

const agencyOf = (title: Lines) => {
  const result = readForm(bookOf(gridOf([...title, ...HEADER, ...body()])), form);
  return result.ok ? result.sheet.agency : null;
};

const CASES: { name: string; title: Lines; cell: string | null; raw: string | null }[] = [
  { name: 'no agency line', title: [['Phụ lục IV']], cell: null, raw: null },
  { name: 'as issued', title: [['(Cơ quan rà soát:…………………\n)']], cell: 'A1', raw: '…………………' },
  { name: 'filled in', title: [['(Cơ quan rà soát: Bộ Tài chính)']], cell: 'A1', raw: 'Bộ Tài chính' },
  {
    name: 'name with a bracket of its own',
    title: [['Cơ quan rà soát: Bộ Y tế (BYT)']],
    cell: 'A1',
    raw: 'Bộ Y tế (BYT)',
  },
  {
    name: 'inner bracket and outer bracket',
    title: [['(Cơ quan rà soát: Bộ Y tế (BYT))']],
    cell: 'A1',
    raw: 'Bộ Y tế (BYT)',
  },
  { name: 'no colon', title: [['Cơ quan rà soát Bộ Tư pháp']], cell: 'A1', raw: 'Bộ Tư pháp' },
  { name: 'upper case', title: [['CƠ QUAN RÀ SOÁT: BỘ TƯ PHÁP']], cell: 'A1', raw: 'BỘ TƯ PHÁP' },
  { name: 'other words', title: [['Đơn vị thực hiện rà soát: Bộ Tư pháp']], cell: 'A1', raw: 'Bộ Tư pháp' },
  { name: 'name of the agency', title: [['Tên cơ quan: Bộ Tư pháp']], cell: 'A1', raw: 'Bộ Tư pháp' },
  { name: 'next cell, upper case', title: [['Cơ quan rà soát:', 'BỘ TƯ PHÁP']], cell: 'B1', raw: 'BỘ TƯ PHÁP' },
  { name: 'next line of the same cell', title: [['(Cơ quan rà soát:\nBộ Tư pháp)']], cell: 'A1', raw: 'Bộ Tư pháp' },
  {
    name: 'all title lines in one cell',
    title: [['Phụ lục IV\nRÀ SOÁT, XÁC ĐỊNH …\n(Cơ quan rà soát: Bộ Tư pháp)\n(Kèm theo Công văn số 2367/TCT)']],
    cell: 'A1',
    raw: 'Bộ Tư pháp',
  },
  {
    name: 'empty, then the reference line',
    title: [['(Cơ quan rà soát: )'], ['(Kèm theo Công văn số 5/BTP)']],
    cell: 'A1',
    raw: '',
  },
  {
    name: 'NFD without a colon',
    title: [['Cơ quan rà soát Bộ Y tế'.normalize('NFD')]],
    cell: 'A1',
    raw: 'Bộ Y tế'.normalize('NFD'),
  },
  { name: 'the title alone is no agency line', title: [['RÀ SOÁT, XÁC ĐỊNH CƠ SỞ PHÁP LÝ']], cell: null, raw: null },
];

describe('the agency line', () => {
  it.each(CASES)('$name', ({ title, cell, raw }) => {
    expect(agencyOf(title)).toEqual({ cell, raw });
  });
});
