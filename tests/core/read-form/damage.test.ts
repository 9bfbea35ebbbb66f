import { describe, expect, it } from 'vitest';
import { readForm, type FormSheet, type StructureFinding } from '../../../core/read-form/index.ts';
import { DAMAGES, type Damage } from './damage.ts';
import { acrossMerges, bookOf, form, gridOf, taskIds, tasks } from './sheets.ts';

const short = (finding: StructureFinding): string =>
  finding.kind === 'foreign' ? 'foreign' : `${finding.kind} ${finding.task}`;

function read({ lines }: Damage, merged = false): FormSheet {
  const result = readForm(bookOf(gridOf(lines, merged ? { merges: acrossMerges(lines) } : {})), form);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.sheet;
}

/** Here one answer is more than the issued one. */
const SPREAD = ['result over three lines, task merged down', 'parts of an answer counted 2.1, 2.2 under TT'];

describe('a damaged sheet', () => {
  it.each(DAMAGES)('$name', (damage) => {
    const sheet = read(damage);
    expect(sheet.questions).toEqual([]);
    expect(sheet.structure.map(short)).toEqual(damage.structure ?? []);
    expect(sheet.header.columns).toMatchObject(damage.columns ?? { task: 2, result: 5, basis: 6, note: 7 });
    if (damage.agency) expect(sheet.agency).toEqual(damage.agency);
    expect(sheet.rows).toHaveLength(taskIds.length - (damage.missing ?? 0));
  });

  it.each(DAMAGES)('$name: every other answer is found where it stands', (damage) => {
    const { rows, structure } = read(damage);
    const touched = new Set(structure.map((finding) => ('task' in finding ? finding.task : '')));
    for (const row of rows) {
      if (touched.has(row.task) || SPREAD.includes(damage.name)) continue;
      const issuedResult = tasks.find(({ id }) => id === row.task)?.issued.result ?? '';
      expect(row.texts.result.normalize('NFC')).toBe(issuedResult.normalize('NFC'));
    }
  });

  it.each(DAMAGES)('$name: the same rows with merged areas', (damage) => {
    expect(read(damage, true).rows).toEqual(read(damage).rows);
  });
});

describe('answers over several lines', () => {
  it.each(DAMAGES.filter(({ name }) => SPREAD.includes(name)))('are joined, one line each: $name', (damage) => {
    const row = read(damage).rows[1];
    expect(row).toMatchObject({ task: 'I.2', texts: { result: 'dòng hai', basis: 'căn cứ' } });
    expect(row?.lines).toHaveLength(3);
  });
});
