import { describe, expect, it } from 'vitest';
import { assess, type CheckContext } from '../../../core/check/index.ts';
import { contextOf, sheetOf } from '../support/form-sheet.ts';
import { MINISTRY_SHEET } from '../verdicts/ministry-sheet.ts';

/** A list that cannot be read: whatever rule asks it fails. */
const unreadable = new Proxy([] as never[], {
  get: () => {
    throw new Error('cannot be read');
  },
});

describe.each<[string, Partial<CheckContext>]>([
  ['what was reported before', { reportedBefore: unreadable }],
  ['the list of documents', { documents: unreadable as never }],
])('rules that fail over %s', (_, unfit) => {
  const sheet = sheetOf({ agency: 'Bộ Công an', rows: MINISTRY_SHEET });
  const whole = assess(sheet, contextOf());
  const broken = assess(sheet, contextOf(unfit));
  const failed = broken.failures.map(({ rule }) => rule);

  it('are named once each, with the fault, however many rows they failed in', () => {
    expect(failed.length).toBeGreaterThan(0);
    expect(new Set(failed).size).toBe(failed.length);
    expect(broken.failures.map(({ message }) => message)).toEqual(failed.map(() => 'Error: cannot be read'));
  });

  it('hide nothing that the others find', () => {
    const others = ({ rule }: { rule: string }) => !failed.includes(rule);
    expect(broken.issues.filter(others)).toEqual(whole.issues.filter(others));
    expect(whole.issues.filter(others).length).toBeGreaterThan(0);
  });
});
