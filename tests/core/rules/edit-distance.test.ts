import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../core/rules/edit-distance.ts';

describe('letters to insert, delete, replace or swap', () => {
  it.each<[string, string, number, number | null]>([
    ['', '', 0, 0],
    ['abc', 'abc', 0, 0],
    ['abc', 'abd', 1, 1],
    ['abc', 'abcd', 1, 1],
    ['abcd', 'abc', 1, 1],
    ['abc', 'acb', 1, 1],
    ['ab', 'ba', 1, 1],
    ['abcd', 'badc', 2, 2],
    ['abc', 'xyz', 3, 3],
    // More than the limit is no distance.
    ['abc', 'abd', 0, null],
    ['abc', 'abcde', 1, null],
    ['abcd', 'badc', 1, null],
    ['abc', 'xyz', 2, null],
    ['', 'abc', 3, 3],
    ['', 'abc', 2, null],
    // A swap counts for neighbours only.
    ['abc', 'cba', 2, 2],
    ['abcd', 'acdb', 2, 2],
  ])('%j and %j, at most %i: %s', (a, b, limit, distance) => expect(editDistance(a, b, limit)).toBe(distance));
});
