import { describe, expect, it } from 'vitest';
import { serialDay, serialOfDay } from '../../../core/grid/index.ts';

describe('days of date cells', () => {
  it.each([
    [61, '1900-03-01'],
    [44562, '2022-01-01'],
    [45473, '2024-06-30'],
    [2_958_465, '9999-12-31'],
  ])('serial %i is %s, and the other way round', (serial, day) => {
    expect(serialDay(serial)).toBe(day);
    expect(serialOfDay(day)).toBe(serial);
  });

  it('an hour of the day is still the day', () => expect(serialDay(44562.99)).toBe('2022-01-01'));

  // Up to 60, Excel counts a 29 February 1900 that never was.
  it.each([60, 0, -1, 2_958_466, NaN, Infinity])('serial %d is no day', (serial) => {
    expect(serialDay(serial)).toBeNull();
  });
});
