import { WIDTH } from './canvas.mjs';
import { fractal, noise1 } from './chance.mjs';

/**
 * A skyline from the left edge to the right.
 * @param {object} shape `base` and `height` in pixels, `scale` in bumps across the canvas
 */
export function skyline(
  random,
  { base, height, scale, octaves = 6, roughness = 0.5, sharp = false },
) {
  const height1 = fractal(noise1(random), octaves, roughness);
  const points = [];
  for (let x = 0; x <= WIDTH; x += 4) {
    const wave = height1((x / WIDTH) * scale);
    points.push([x, base - height * (sharp ? 1 - Math.abs(wave) * 2 : wave)]);
  }
  return points;
}

/** Mixes two `#rrggbb` colours; 0 gives the first, 1 the second. */
export function mix(from, to, share) {
  const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [first, second] = [channels(from), channels(to)];
  const mixed = first.map((value, index) => Math.round(value + (second[index] - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
