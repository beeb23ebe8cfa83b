import { recheckDelay, retryDelay } from '../../server/src/queue/backoff';

const middle = () => 0.5;

it('doubles with every attempt', () => {
  expect([1, 2, 3, 4].map((attempts) => retryDelay(attempts, 2_000, middle))).toEqual([
    2_000, 4_000, 8_000, 16_000,
  ]);
});

it('spreads by a quarter to either side', () => {
  expect(retryDelay(1, 1_000, () => 0)).toBe(750);
  expect(retryDelay(1, 1_000, () => 1)).toBe(1_250);
});

it('never waits much longer than an hour', () => {
  expect(retryDelay(1_000, 2_000, middle)).toBe(3_600_000);
});

describe('another look at a card that was drawn without one of its pictures', () => {
  const HOUR = 3_600_000;

  it('comes after the configured time at first, and ever later after that', () => {
    expect(recheckDelay({ readyAt: null, recheckAt: null }, HOUR)).toBe(HOUR);
    expect(recheckDelay({ readyAt: 5 * HOUR, recheckAt: 7 * HOUR }, HOUR)).toBe(4 * HOUR);
  });

  it('never takes longer than a day, nor less than the configured time', () => {
    expect(recheckDelay({ readyAt: 0, recheckAt: 100 * HOUR }, HOUR)).toBe(24 * HOUR);
    expect(recheckDelay({ readyAt: 9 * HOUR, recheckAt: HOUR }, HOUR)).toBe(HOUR);
  });
});
