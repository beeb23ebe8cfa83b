import { createKept } from '../../../../admin/src/field/makers/kept';

describe('an answer that is kept', () => {
  let time = 0;
  let asked = 0;
  const load = () => Promise.resolve((asked += 1));

  beforeEach(() => {
    time = 0;
    asked = 0;
  });

  it('is asked for once, however many want it', async () => {
    const kept = createKept<number>(60_000, () => time);
    expect(await Promise.all([kept.get(load), kept.get(load)])).toEqual([1, 1]);
    time = 59_999;
    expect(await kept.get(load)).toBe(1);
  });

  it('is asked for again once it is too old, or forgotten', async () => {
    const kept = createKept<number>(60_000, () => time);
    await kept.get(load);
    time = 60_000;
    expect(await kept.get(load)).toBe(2);
    kept.forget();
    expect(await kept.get(load)).toBe(3);
  });

  it('is not asked for without end where it fails', async () => {
    const kept = createKept<number>(60_000, () => time);
    const fail = () => {
      asked += 1;
      return Promise.reject(new Error('away'));
    };
    await expect(kept.get(fail)).rejects.toThrow('away');
    await expect(kept.get(fail)).rejects.toThrow('away');
    expect(asked).toBe(1);
  });
});
