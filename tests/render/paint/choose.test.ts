import { tmpdir } from 'node:os';

import { choosePainter } from '../../../server/src/render/paint/choose';

it.each(['satori', 'takumi'] as const)('takes %s where it can be had', (name) => {
  expect(choosePainter(name)).toEqual({ name, problem: null });
});

it('takes satori where takumi is not installed, and says how to install it', () => {
  const { name, problem } = choosePainter('takumi', [tmpdir()]);
  expect(name).toBe('satori');
  expect(problem).toMatch(/npm install @takumi-rs\/core.* Until then, satori draws the cards\.$/u);
});

it('asks for no optional package where none is wanted', () => {
  expect(choosePainter('satori', [tmpdir()])).toEqual({ name: 'satori', problem: null });
});
