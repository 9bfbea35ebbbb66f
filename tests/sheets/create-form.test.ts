import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { AgencyDirectory } from '../../core/agency/types.ts';
import { check } from '../../core/check/index.ts';
import { FormDefinition } from '../../core/form/types.ts';
import type { Book } from '../../core/grid/types.ts';
import { readForm } from '../../core/read-form/index.ts';
import { directory, form as formJson } from '../../seeds/index.ts';
import { openWorkbook, toBook } from '../../workbook/index.ts';
import { open, REALMS, value } from './support.ts';

const form = FormDefinition.parse(formJson);
const context = { form, directory: AgencyDirectory.parse(directory), reportDate: '2026-01-15' };

function reading(book: Book) {
  const result = readForm(book, form);
  if (!result.ok) throw new Error(result.reason);
  const { rows, structure, questions } = result.sheet;
  const issues = check(result.sheet, context).map(({ rule, task, field }) => ({ rule, task, field }));
  return { texts: rows.map(({ task, texts }) => ({ task, texts })), structure, questions, issues };
}

const BLANK = new URL('../../seeds/forms/pl4-2367/blank.xlsx', import.meta.url);
const official = reading(toBook(openWorkbook(new Uint8Array(await readFile(BLANK)))));

describe.each(REALMS)('Tạo biểu mẫu in %s', (_, floor) => {
  it('makes a form that reads as the official blank one', async () => {
    const { standIn, ask } = open({
      floor,
      sheets: [{ name: 'Trang tính1', row: 1, col: 1, values: [], text: [], about: {} }],
    });
    expect(value(await ask('createForm')).sheet).toBe('Phụ lục IV');
    expect(standIn.model.active).toBe('Phụ lục IV');
    expect(reading(value(await ask('read')).book)).toEqual(official);
  });

  it('offers the three phrases over the tasks and takes the next free name', async () => {
    const { standIn, ask } = open({ floor });
    value(await ask('createForm'));
    expect(value(await ask('createForm')).sheet).toBe('Phụ lục IV (2)');
    const [list] = standIn.model.sheet('Phụ lục IV').state.validations;
    expect(list).toMatchObject({ source: form.statuses.map(({ phrase }) => phrase), showError: false });
    expect(list!.range.bottom - list!.range.top + 1).toBe(52 + 6);
  });
});
