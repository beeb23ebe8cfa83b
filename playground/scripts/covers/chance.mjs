/**
 * Chance that repeats: the same seed gives the same cover on every machine (mulberry32).
 * @returns a function giving numbers from 0 up to 1
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const between = (random, low, high) => low + random() * (high - low);

const ease = (t) => t * t * (3 - 2 * t);

/** Smooth noise over a line, from -1 to 1. */
export function noise1(random) {
  const heights = Array.from({ length: 512 }, () => random() * 2 - 1);
  return (x) => {
    const cell = Math.floor(x);
    const [left, right] = [heights[cell & 511], heights[(cell + 1) & 511]];
    return left + (right - left) * ease(x - cell);
  };
}

/** Smooth noise over a plane, from -1 to 1. */
export function noise2(random) {
  const heights = Array.from({ length: 64 * 64 }, () => random() * 2 - 1);
  const at = (x, y) => heights[(y & 63) * 64 + (x & 63)];
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [right, down] = [ease(x - column), ease(y - row)];
    const top = at(column, row) + (at(column + 1, row) - at(column, row)) * right;
    const bottom = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * right;
    return top + (bottom - top) * down;
  };
}

/** Noise over noise, each octave twice as fine and half as high: how ridges look. */
export function fractal(noise, octaves, roughness = 0.5) {
  return (...at) => {
    let [sum, height, scale, total] = [0, 1, 1, 0];
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += height * noise(...at.map((value) => value * scale + octave * 17.3));
      total += height;
      height *= roughness;
      scale *= 2;
    }
    return sum / total;
  };
}
