import { sharedFor } from '../../server/src/common/shared-for';

/** Work that ends when it is told to. */
function slow() {
  const ends: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const work = () =>
    new Promise<number>((resolve, reject) => {
      ends.push({ resolve, reject });
    });
  return { work, ends };
}

it('is done once for all who ask meanwhile, and for those who ask soon after', async () => {
  const { work, ends } = slow();
  const ask = sharedFor(60_000, work);
  const asked = [ask(), ask()];
  ends[0]?.resolve(1);
  expect(await Promise.all(asked)).toEqual([1, 1]);
  expect(await ask()).toBe(1);
  expect(ends).toHaveLength(1);
});

it('is done anew once what was found is too old', async () => {
  let count = 0;
  const ask = sharedFor(0, () => Promise.resolve((count += 1)));
  expect([await ask(), await ask()]).toEqual([1, 2]);
});

it('is done anew after it has failed', async () => {
  const { work, ends } = slow();
  const ask = sharedFor(60_000, work);
  const first = ask();
  ends[0]?.reject(new Error('full'));
  await expect(first).rejects.toThrow('full');
  const second = ask();
  ends[1]?.resolve(2);
  expect(await second).toBe(2);
});
