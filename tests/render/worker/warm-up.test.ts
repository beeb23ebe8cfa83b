import { setTimeout as wait } from 'node:timers/promises';

import type { RenderRequest } from '../../../server/src/contracts/renderer';
import { findTemplate } from '../../../templates';
import { createEngine, type Engine } from '../../../server/src/render/engine/engine';
import { startWarmUp } from '../../../server/src/render/worker/warm-up';

/** An engine that counts its cards: `begun` and `done`. */
async function countingEngine() {
  const engine = await createEngine({ find: findTemplate });
  const count = { begun: 0, done: 0 };
  const counting: Pick<Engine, 'draw'> = {
    async draw(request: RenderRequest) {
      count.begun += 1;
      const result = await engine.draw(request);
      count.done += 1;
      return result;
    },
  };
  return { engine: counting, count };
}

it('draws a card while none has come', async () => {
  const { engine, count } = await countingEngine();
  startWarmUp(engine, findTemplate('editorial'));
  while (count.done === 0) await wait(10);
  expect(count).toEqual({ begun: 1, done: 1 });
});

it('does not begin once a card has come', async () => {
  const { engine, count } = await countingEngine();
  await startWarmUp(engine, findTemplate('editorial')).stop();
  await wait(300);
  expect(count.begun).toBe(0);
});

it('never draws at the same time as a card', async () => {
  const { engine, count } = await countingEngine();
  const warmUp = startWarmUp(engine, findTemplate('editorial'));
  while (count.begun === 0) await wait(1);
  await warmUp.stop();
  expect(count.done).toBe(1);
});

it('leaves its failure to the first card to tell', async () => {
  const warmUp = startWarmUp(
    { draw: () => Promise.reject(new Error('no fonts')) },
    findTemplate('editorial'),
  );
  await wait(100);
  await expect(warmUp.stop()).resolves.toBeUndefined();
});
