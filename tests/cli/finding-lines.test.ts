import { describe, expect, it } from 'vitest';
import { findingLines } from '../../cli/finding-lines.ts';
import type { Issue } from '../../core/index.ts';

const empty = (task: string): Issue => ({
  rule: 'F-13',
  severity: 'warning',
  task,
  field: 'result',
  cell: `E${task.slice(2)}`,
  params: {},
});

describe('findings for a person', () => {
  it('says one thing once, with its places', () => {
    const lines = findingLines([empty('I.1'), empty('I.2')]);
    expect(lines.slice(0, 2)).toEqual(['', 'Nên xem lại (2)']);
    expect(lines.filter((line) => line.includes('F-13'))).toEqual([expect.stringMatching(/I\.1, I\.2 {2}E1, E2 {2}/)]);
  });

  it('names the first few of many', () => {
    const lines = findingLines(Array.from({ length: 30 }, (_, n) => empty(`V.${n + 1}`)));
    expect(lines.join('\n')).toContain('V.1, V.2, V.3, V.4 … (+26)');
  });

  it('counts what it leaves out, and says where it is', () => {
    const rules = Array.from({ length: 25 }, (_, n) => ({ ...empty('I.1'), rule: `X-${n}` }));
    const lines = findingLines(rules);
    expect(lines[lines.length - 1]).toBe('Còn 5 cảnh báo: xem đủ bằng --format csv.');
  });

  it('is silent on nothing', () => expect(findingLines([])).toEqual([]));
});
