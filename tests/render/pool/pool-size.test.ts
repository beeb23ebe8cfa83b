import { poolSize, thisMachine } from '../../../server/src/render/pool/pool-size';

const GB = 1024 ** 3;

describe('the pool is sized by the machine', () => {
  it.each([
    ['one core', { cores: 1, memory: 64 * GB }, 1],
    ['two cores', { cores: 2, memory: 64 * GB }, 1],
    ['four cores', { cores: 4, memory: 64 * GB }, 3],
    ['many cores', { cores: 96, memory: 512 * GB }, 4],
    ['many cores and 8 GB', { cores: 96, memory: 8 * GB }, 2],
    ['many cores and 4 GB', { cores: 96, memory: 4 * GB }, 1],
    ['many cores and 512 MB', { cores: 96, memory: GB / 2 }, 1],
  ])('%s', (_, machine, processes) => {
    expect(poolSize(machine).processes).toBe(processes);
  });

  it.each([
    [64, 1024],
    [4, 1024],
    [3, 768],
    [2, 512],
    [1, 512],
    [0.25, 512],
  ])('of %s GB a process may take %i MB', (memory, maxMemoryMb) => {
    expect(poolSize({ cores: 1, memory: memory * GB }).maxMemoryMb).toBe(maxMemoryMb);
  });

  it('to no more than a quarter of the memory, wherever that is enough for one process', () => {
    for (const cores of [1, 2, 3, 4, 8, 64]) {
      for (let memory = 2 * GB; memory < 40 * GB; memory += GB / 3) {
        const { processes, maxMemoryMb } = poolSize({ cores, memory });
        expect(processes * maxMemoryMb * 1024 ** 2).toBeLessThanOrEqual(memory / 4);
      }
    }
  });
});

describe('what was set by hand', () => {
  const small = { cores: 2, memory: 2 * GB };

  it('holds whatever the machine', () => {
    const chosen = { processes: 16, maxMemoryMb: 8192 };
    expect(poolSize(small, chosen)).toEqual(chosen);
  });

  it('for the memory decides how many processes fit', () => {
    const large = { cores: 16, memory: 16 * GB };
    expect(poolSize(large, { maxMemoryMb: 2048 })).toEqual({ processes: 2, maxMemoryMb: 2048 });
    expect(poolSize(small, { maxMemoryMb: 2048 })).toEqual({ processes: 1, maxMemoryMb: 2048 });
  });
});

it('knows this machine, constrained or not', () => {
  const { cores, memory } = thisMachine();
  expect(Number.isInteger(cores) && cores >= 1).toBe(true);
  expect(memory).toBeGreaterThan(0);
  expect(Number.isFinite(memory)).toBe(true);
});
