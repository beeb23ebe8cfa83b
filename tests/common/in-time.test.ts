import { inTime } from '../../server/src/common/in-time';

it('answers what is done in time', async () => {
  await expect(inTime(Promise.resolve('done'), 1_000)).resolves.toBe('done');
});

it('passes on how work fails', async () => {
  await expect(inTime(Promise.reject(new Error('full')), 1_000)).rejects.toThrow('full');
});

it('waits no longer than it may take', async () => {
  await expect(inTime(new Promise(() => undefined), 10)).rejects.toThrow('longer than 10 ms');
});

it('lets work that was given up fail in silence', async () => {
  let fail = (_error: Error): void => undefined;
  const work = new Promise<void>((_resolve, reject) => (fail = reject));
  await expect(inTime(work, 10)).rejects.toThrow('longer');
  fail(new Error('too late'));
  // An unhandled rejection would end the process by now.
  await new Promise((resolve) => setImmediate(resolve));
});
