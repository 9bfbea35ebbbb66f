import { describe, expect, it } from 'vitest';
import { remembered } from '../../../core/text/index.ts';

describe('remembered', () => {
  it('reads a text once while it is fresh', () => {
    let reads = 0;
    const length = remembered((text) => ((reads += 1), text.length));
    expect([length('Điều 5'), length('Điều 5')]).toEqual([6, 6]);
    expect(reads).toBe(1);
  });

  it('keeps an answer of null as well', () => {
    let reads = 0;
    const nothing = remembered(() => ((reads += 1), null));
    expect([nothing(''), nothing('')]).toEqual([null, null]);
    expect(reads).toBe(1);
  });

  it('is bounded: what was not asked for lately is read again, what was is not', () => {
    const reads: string[] = [];
    const same = remembered((text) => (reads.push(text), text));
    for (let text = 0; text < 10_000; text += 1) same(`${text}`);
    same('9999');
    same('0');
    expect(reads).toHaveLength(10_001);
  });

  it('does not keep long texts', () => {
    let reads = 0;
    const count = remembered(() => (reads += 1));
    count('a'.repeat(5_000));
    count('a'.repeat(5_000));
    expect(reads).toBe(2);
  });
});
