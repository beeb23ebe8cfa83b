import { createElement, type ReactElement } from 'react';

import { createComposer, type PaintLayer } from '../../../server/src/render/layers/compose';
import type { Layer } from '../../../server/src/render/layers/split';
import type { Pixels } from '../../../server/src/render/painter';

const SIZE = { width: 4, height: 2 };
const REGION = { left: 0, top: 0, ...SIZE };

const named = (name: string): ReactElement => createElement('div', { id: name });
const fixed = (name: string): Layer => ({ kind: 'static', element: named(name) });
const drawn = (name: string): Layer => ({ kind: 'drawn', element: named(name) });
const photo = (shape: ReactElement | null = null): Layer => ({
  ...{ kind: 'picture', src: 'photo', region: REGION, shape },
});

/** The whole card in one colour. */
function plain(color: readonly number[]): Pixels {
  const rgba = Uint8Array.from(
    { length: SIZE.width * SIZE.height * 4 },
    (_, i) => color[i % 4] ?? 0,
  );
  return { ...SIZE, rgba };
}

const COLORS: Record<string, readonly number[]> = {
  ground: [10, 20, 30, 255],
  veil: [0, 0, 0, 128],
  words: [40, 0, 0, 64],
  others: [0, 40, 0, 64],
  shape: [255, 255, 255, 255],
};
const PHOTO = plain([200, 100, 50, 255]);

/** A composer, and what was painted for it. */
function watched() {
  const painted: string[] = [];
  const paint: PaintLayer = (element) => {
    const { id } = (element as ReactElement<{ id: string }>).props;
    painted.push(id);
    return Promise.resolve({ ...plain(COLORS[id] ?? []), left: 0, top: 0 });
  };
  const composer = createComposer();
  const compose = async (...layers: Layer[]): Promise<number[]> => {
    const { rgba } = await composer.compose(layers, SIZE, paint, () => PHOTO);
    return [...rgba.slice(0, 4)];
  };
  return { compose, painted };
}

it('paints what cards share once, and their own words each time', async () => {
  const { compose, painted } = watched();
  await compose(fixed('ground'), fixed('veil'), drawn('words'));
  await compose(fixed('ground'), fixed('veil'), drawn('others'));
  expect(painted.sort()).toEqual(['ground', 'others', 'veil', 'words']);
});

it.each([
  ['whole', null],
  ['cut to a shape', named('shape')],
])('leaves no card’s words on the next one with the same picture (%s)', async (_, shape) => {
  const { compose } = watched();
  const layers = [photo(shape), fixed('veil')];
  const fresh = await watched().compose(...layers, drawn('others'));
  const words = await compose(...layers, drawn('words'));
  expect(await compose(...layers, drawn('others'))).toEqual(fresh);
  expect(await compose(...layers, drawn('words'))).toEqual(words);
  expect(words).not.toEqual(fresh);
  expect([...PHOTO.rgba.slice(0, 4)]).toEqual([200, 100, 50, 255]);
});

it('lays layers in their order, though a shared one lies above words', async () => {
  const { compose } = watched();
  const below = await compose(fixed('ground'), drawn('words'), fixed('veil'));
  const above = await compose(fixed('ground'), fixed('veil'), drawn('words'));
  expect(below).not.toEqual(above);
  expect(await compose(fixed('ground'), drawn('words'), fixed('veil'))).toEqual(below);
});

it('paints nothing that cannot be seen', async () => {
  const { compose, painted } = watched();
  await compose(drawn('words'), fixed('ground'));
  expect(painted).toEqual(['ground']);
});
