import { AsyncResource } from 'node:async_hooks';

import { Rounds } from '../../server/src/common/rounds';

/** Rounds that end when they are told to. */
function open() {
  const ends: ((error?: Error) => void)[] = [];
  const troubles: unknown[] = [];
  let isOpen = true;
  const rounds = new Rounds({
    scope: new AsyncResource('test'),
    once: () =>
      new Promise((resolve, reject) => {
        ends.push((error) => (error === undefined ? resolve() : reject(error)));
      }),
    onTrouble: (error) => troubles.push(error),
    isOpen: () => isOpen,
  });
  const end = async (error?: Error) => {
    const { current } = rounds;
    ends.at(-1)?.(error);
    await current;
  };
  return { rounds, begun: () => ends.length, end, troubles, shut: () => (isOpen = false) };
}

it('makes one round at a time, and one more for all who asked during it', async () => {
  const { rounds, begun, end } = open();
  rounds.ask();
  rounds.ask();
  rounds.ask();
  expect(begun()).toBe(1);
  await end();
  expect(begun()).toBe(2);
  await end();
  expect(begun()).toBe(2);
  expect(rounds.current).toBeUndefined();
});

it('goes on after a round that failed', async () => {
  const { rounds, begun, end, troubles } = open();
  rounds.ask();
  rounds.ask();
  await end(new Error('gone'));
  expect(troubles).toEqual([new Error('gone')]);
  expect(begun()).toBe(2);
  await end();
});

it('makes none while it is shut, also of those that were asked for', async () => {
  const { rounds, begun, end, shut } = open();
  rounds.ask();
  rounds.ask();
  shut();
  await end();
  rounds.ask();
  expect(begun()).toBe(1);
});
