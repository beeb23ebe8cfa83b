import { setTimeout as sleep } from 'node:timers/promises';

import { keyId, type CardKey } from '../../../server/src/contracts/card';
import { CardWaits } from '../../../server/src/expose/link/waits';

const key = (documentId: string): CardKey => ({ uid: 'api::a.a', documentId, locale: '' });

/** Cards that a test settles, and how often they were looked at. */
function open(options: { waitMs?: number; most?: number } = {}) {
  const done = new Set<string>();
  const looks: number[] = [];
  const waits = new CardWaits({
    settled: (keys) => {
      looks.push(keys.length);
      return Promise.resolve(new Set(keys.map(keyId).filter((id) => done.has(id))));
    },
    ...{ waitMs: 2_000, most: 10, everyMs: 10, ...options },
  });
  return { waits, looks, settle: (one: CardKey) => done.add(keyId(one)) };
}

it('ends when the card is settled, for all who wait for it', async () => {
  const { waits, settle, looks } = open();
  const both = Promise.all([waits.wait(key('a')), waits.wait(key('a'))]);
  await sleep(30);
  settle(key('a'));
  expect(await both).toEqual(['settled', 'settled']);
  expect(looks.every((count) => count === 1)).toBe(true);
});

it('ends late where the card is not settled in time, and looks no more', async () => {
  const { waits, looks } = open({ waitMs: 40 });
  expect(await waits.wait(key('a'))).toBe('late');
  await sleep(30);
  const before = looks.length;
  await sleep(40);
  expect(looks.length).toBe(before);
});

it('takes no more cards than it may wait for, but more who wait for the same', async () => {
  const { waits } = open({ most: 2 });
  const first = waits.wait(key('a'));
  const second = waits.wait(key('b'));
  expect(await waits.wait(key('c'))).toBe('busy');
  const again = waits.wait(key('a'));
  waits.close();
  expect(await Promise.all([first, second, again])).toEqual(['late', 'late', 'late']);
});

it('goes on looking while the database does not answer', async () => {
  let calls = 0;
  const waits = new CardWaits({
    settled: (keys) => {
      calls += 1;
      if (calls < 3) return Promise.reject(new Error('The database is away.'));
      return Promise.resolve(new Set(keys.map(keyId)));
    },
    ...{ waitMs: 2_000, most: 1, everyMs: 5 },
  });
  expect(await waits.wait(key('a'))).toBe('settled');
});
