import { setImmediate as turn } from 'node:timers/promises';

import { createFairQueue, type Turn } from '../../server/src/common/fair-queue';

/** A queue whose work ends when it is told to. */
function open({ atOnce = 1, mostWaiting = 20 } = {}) {
  const queue = createFairQueue({
    atOnce,
    mostWaiting,
    tooMany: (waiting) => new Error(`${waiting} wait`),
  });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (name: string, how: Partial<Turn> = {}) =>
    queue.run(
      () => {
        begun.push(name);
        return new Promise<string>((resolve) => ends.push(() => resolve(name)));
      },
      { key: name.charAt(0), ...how },
    );
  /** Ends the work that began first, and lets the next begin. */
  const endOne = async () => {
    ends.shift()?.();
    await turn();
  };
  const endAll = async () => {
    while (ends.length > 0) await endOne();
  };
  return { ask, begun, endOne, endAll };
}

describe('a fair queue', () => {
  it('answers what the work answers, and throws what it throws', async () => {
    const { ask, endAll } = open();
    const answer = ask('a1');
    await turn();
    await endAll();
    await expect(answer).resolves.toBe('a1');

    const queue = createFairQueue({ atOnce: 1, mostWaiting: 1, tooMany: () => new Error() });
    const failing = () => Promise.reject(new Error('no'));
    await expect(queue.run(failing, { key: 'a' })).rejects.toThrow('no');
    await expect(queue.run(() => Promise.resolve('yes'), { key: 'a' })).resolves.toBe('yes');
  });

  it('does as much at once as it may, and no more', async () => {
    const { ask, begun, endOne } = open({ atOnce: 2 });
    for (const name of ['a1', 'a2', 'a3']) void ask(name);
    await turn();
    expect(begun).toEqual(['a1', 'a2']);
    await endOne();
    expect(begun).toEqual(['a1', 'a2', 'a3']);
  });

  it('gives each key its turn, however much waits for one of them', async () => {
    const { ask, begun, endAll } = open();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'b1', 'c1', 'b2']) void ask(name);
    await turn();
    await endAll();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('does what can wait after everything else of its key, and still in its turn', async () => {
    const { ask, begun, endAll } = open();
    void ask('a1');
    void ask('a2', { later: true });
    void ask('b1', { later: true });
    void ask('a3');
    void ask('a4');
    await turn();
    await endAll();
    expect(begun).toEqual(['a1', 'a3', 'b1', 'a4', 'a2']);
  });

  it('refuses what finds too much waiting for its own key alone', async () => {
    const { ask, begun, endAll } = open({ mostWaiting: 2 });
    const asked = Promise.allSettled(['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => ask(name)));
    await turn();
    await endAll();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
    expect((await asked)[3]).toMatchObject({ reason: { message: '2 wait' } });
  });

  it('never begins what was aborted while it waited', async () => {
    const { ask, begun, endAll } = open();
    const gone = new AbortController();
    void ask('a1');
    const left = ask('a2', { signal: gone.signal });
    void ask('a3');
    gone.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await turn();
    await endAll();
    expect(begun).toEqual(['a1', 'a3']);
    await expect(ask('a4', { signal: gone.signal })).rejects.toThrow('left');
  });

  it('keeps no turn for whoever has left', async () => {
    const { ask, begun, endAll } = open();
    const gone = new AbortController();
    void ask('a1');
    ask('b1', { signal: gone.signal }).catch(() => undefined);
    void ask('c1');
    gone.abort();
    await turn();
    await endAll();
    expect(begun).toEqual(['a1', 'c1']);
  });
});
