import { nextPollDelay } from '../../../admin/src/field/card-polling';

describe('nextPollDelay', () => {
  it.each(['queued', 'rendering'] as const)('asks again soon while a card is %s', (state) => {
    expect(nextPollDelay(state, 0)).toBe(1_500);
  });

  it('asks ever more seldom, and at least every 15 seconds', () => {
    const delays = Array.from({ length: 20 }, (_, polls) => nextPollDelay('queued', polls) ?? 0);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays[1]).toBeGreaterThan(1_500);
    expect(delays.at(-1)).toBe(15_000);
  });

  it.each(['ready', 'failed', null] as const)('stops at a card that is %s', (state) => {
    expect(nextPollDelay(state, 0)).toBeNull();
  });
});
