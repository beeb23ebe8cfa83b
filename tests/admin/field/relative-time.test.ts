import { relativeTime } from '../../../admin/src/field/relative-time';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const ago = (seconds: number) => relativeTime(NOW - seconds * 1_000, NOW);

describe('relativeTime', () => {
  it.each([
    [0, 0, 'second'],
    [59, 0, 'second'],
    [60, -1, 'minute'],
    [3_599, -59, 'minute'],
    [3_600, -1, 'hour'],
    [86_400 * 6, -6, 'day'],
    [86_400 * 13, -1, 'week'],
    [86_400 * 90, -3, 'month'],
    [86_400 * 800, -2, 'year'],
  ])('%i seconds ago is %i %s', (seconds, value, unit) => {
    const time = ago(seconds);
    expect(time.unit).toBe(unit);
    expect(time.value).toBeCloseTo(value);
  });

  it('calls it now when the server’s clock is ahead', () => {
    expect(ago(-300)).toEqual({ value: 0, unit: 'second' });
  });
});
