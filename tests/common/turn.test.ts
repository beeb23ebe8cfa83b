import { inBatches, inPace, restAfter, turn } from '../../server/src/common/turn';

describe('a loop over rows', () => {
  it('works on slices in their order, and has its pace after each', async () => {
    const done: string[] = [];
    const pace = (tookMs: number): Promise<void> => {
      done.push(tookMs >= 0 ? 'rest' : 'before its time');
      return Promise.resolve();
    };
    await inBatches(
      [1, 2, 3, 4, 5],
      2,
      (batch) => {
        done.push(batch.join());
        return Promise.resolve();
      },
      pace,
    );
    expect(done).toEqual(['1,2', 'rest', '3,4', 'rest', '5', 'rest']);
  });

  it('lets the event loop turn after each slice where nothing else is asked for', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      immediate = setImmediate(count);
    };
    let immediate = setImmediate(count);
    await inBatches([1, 2, 3], 1, () => Promise.resolve());
    clearImmediate(immediate);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('answers what a step found, and fails where it fails', async () => {
    await expect(inPace(turn, () => Promise.resolve('a page'))).resolves.toBe('a page');
    await expect(inPace(turn, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  });
});

it('leaves a database to others for longer than it was busy, within a bound', () => {
  expect(restAfter(0)).toBe(0);
  expect(restAfter(12)).toBe(18);
  expect(restAfter(5_000)).toBe(40);
});
