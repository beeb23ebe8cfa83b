import type { ReactElement } from 'react';

import { layoutFor } from '../../../templates/kit/layout';
import { Waveform } from '../../../templates/portrait/waveform';

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const { px } = layoutFor({ width: 1200, height: 630 });

function draw(seed: string, over: Partial<Parameters<typeof Waveform>[0]> = {}) {
  const options = { seed, width: 400, height: 60, px, color: '#0f766e', ...over };
  const svg = Waveform(options) as ReactElement<{ width: number; children: ReactElement<Bar>[] }>;
  return { width: svg.props.width, bars: svg.props.children.map(({ props }) => props) };
}

it('grows from the entry: ever the same, and another one for each', () => {
  expect(draw('one')).toEqual(draw('one'));
  const different = new Set(
    Array.from({ length: 50 }, (_, id) => JSON.stringify(draw(`entry ${id}`).bars)),
  );
  expect(different.size).toBe(50);
});

it.each([
  [400, 60],
  [90, 20],
  [5_000, 200],
])('keeps its bars inside %i x %i, each in the middle of its height', (width, height) => {
  for (let id = 0; id < 20; id += 1) {
    const drawn = draw(`entry ${id}`, { width, height });
    expect(drawn.width).toBeLessThanOrEqual(width);
    for (const bar of drawn.bars) {
      expect(bar.x + bar.width).toBeLessThanOrEqual(drawn.width);
      expect(bar.y).toBeGreaterThanOrEqual(0);
      expect(bar.y * 2 + bar.height).toBeCloseTo(height);
      // Never thinner than a dot: silence is seen, too.
      expect(bar.height).toBeGreaterThanOrEqual(bar.width);
    }
  }
});

it('is no wider than a phrase, however much room there is', () => {
  expect(draw('one', { width: 5_000 }).width).toBe(520);
});

it('draws nothing where there is no room for a bar', () => {
  expect(draw('one', { width: 4 }).bars).toEqual([]);
});
