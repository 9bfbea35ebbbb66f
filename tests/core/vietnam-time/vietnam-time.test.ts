import { describe, expect, it } from 'vitest';
import { dayInVietnam, readableDay, wallClockInVietnam } from '../../../core/vietnam-time/index.ts';

describe('the clock in Vietnam', () => {
  it.each([
    ['2026-11-24T13:05:09.000Z', '2026-11-24T20:05:09.000'],
    ['2026-06-24T16:59:59.999Z', '2026-06-24T23:59:59.999'],
    ['2026-06-24T17:00:00.000Z', '2026-06-25T00:00:00.000'],
    ['2026-12-31T17:00:00.000Z', '2027-01-01T00:00:00.000'],
  ])('%s is %s there', (at, there) => {
    expect(wallClockInVietnam(new Date(at))).toBe(there);
    expect(dayInVietnam(new Date(at))).toBe(there.slice(0, 10));
  });
});

it('a day is read day first', () => expect(readableDay('2026-01-05')).toBe('05/01/2026'));
