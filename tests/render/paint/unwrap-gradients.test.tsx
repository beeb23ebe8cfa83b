import type { CSSProperties, ReactElement } from 'react';
import satori from 'satori';

import { loadHarfBuzz } from '../../../server/src/render/fonts/harfbuzz';
import { createRegistry } from '../../../server/src/render/fonts/registry';
import { unwrapGradients } from '../../../server/src/render/paint/unwrap-gradients';
import { Resvg } from '@resvg/resvg-js';

const SIZE = { width: 240, height: 120 };

let font: Buffer;
beforeAll(async () => {
  await loadHarfBuzz();
  const [latin] = createRegistry().subsets('sc');
  if (!latin) throw new Error('no font');
  font = latin.face(400).bytes;
});

function toSvg(element: ReactElement): Promise<string> {
  return satori(element, { ...SIZE, fonts: [{ name: 'Latin', data: font, weight: 400 }] });
}

function largestDifference(one: string, other: string): number {
  const [first, second] = [one, other].map((svg) => new Resvg(svg).render().pixels);
  if (!first || !second) throw new Error('nothing to compare');
  return first.reduce((most, value, i) => Math.max(most, Math.abs(value - (second[i] ?? 0))), 0);
}

const BOXES: Record<string, CSSProperties> = {
  'a linear gradient': { backgroundImage: 'linear-gradient(to right, red, blue)' },
  'a slanted one': { backgroundImage: 'linear-gradient(37deg, red 10%, gold 40%, blue)' },
  'a radial gradient': { backgroundImage: 'radial-gradient(circle at 20% 30%, red, blue 70%)' },
  'one over another': {
    backgroundImage:
      'radial-gradient(circle at 90% 10%, rgba(0,0,0,.8), rgba(0,0,0,0) 60%), linear-gradient(to top, red, blue)',
  },
  'round corners': {
    backgroundImage: 'linear-gradient(to right, red, blue)',
    borderRadius: 20,
  },
};

const PLACES: Record<string, CSSProperties> = {
  'over the whole card': { left: 0, top: 0, ...SIZE },
  'in a part of it': { left: 31, top: 17, width: 150, height: 60 },
};

describe.each(Object.entries(PLACES))('%s', (_, place) => {
  it.each(Object.entries(BOXES))('draws %s as satori meant it', async (_name, box) => {
    const svg = await toSvg(
      <div style={{ display: 'flex', ...SIZE, background: 'white' }}>
        <div style={{ position: 'absolute', ...place, ...box }} />
      </div>,
    );
    const unwrapped = unwrapGradients(svg);
    expect(svg).toContain('<pattern');
    expect(unwrapped).not.toContain('<pattern');
    expect(largestDifference(svg, unwrapped)).toBeLessThanOrEqual(2);
  });
});

it('leaves a pattern of many tiles alone', async () => {
  const svg = await toSvg(
    <div
      style={{
        ...SIZE,
        backgroundImage: 'linear-gradient(to right, red, blue)',
        backgroundSize: '30px 30px',
      }}
    />,
  );
  expect(svg).toContain('<pattern');
  expect(unwrapGradients(svg)).toBe(svg);
});

it('leaves a pattern alone that fills two shapes', () => {
  const box = 'x="0" y="0" width="9" height="9"';
  const svg = `<svg><pattern id="p" x="0" y="0" width="1" height="1" patternUnits="objectBoundingBox"><linearGradient id="g"><stop/></linearGradient><rect ${box} fill="url(#g)"/></pattern><rect ${box} fill="url(#p)"/><rect ${box} fill="url(#p)"/></svg>`;
  expect(unwrapGradients(svg)).toBe(svg);
});
