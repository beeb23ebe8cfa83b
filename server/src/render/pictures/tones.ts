import { colord } from 'colord';

/** Of all pixels, at either end: specks that may be lost to pure tones. */
const CLIPPED = 0.01;

/** A picture with less between its darkest and lightest than this is meant to be flat. */
const LEAST_RANGE = 24;

/**
 * Draws a picture in other colours: its darkest places in the first, its lightest in the last.
 * Contrast is spread over all of them, so that a dull photo does not end up in a single one.
 * @param rgba not premultiplied; written to
 * @param tones `#rrggbb`, from dark to light
 */
export function applyTones(rgba: Uint8Array, tones: readonly string[]): void {
  const { from, range } = levelsOf(rgba);
  const table = Array.from({ length: 256 }, (_, value) =>
    toneAt(tones, Math.min(Math.max((value - from) / range, 0), 1)),
  );
  for (let i = 0; i < rgba.length; i += 4) {
    const [r, g, b] = table[luma(rgba, i)] ?? [0, 0, 0];
    rgba[i] = r;
    rgba[i + 1] = g;
    rgba[i + 2] = b;
  }
}

/** How light a pixel looks, 0 to 255, by the weights of Rec. 709. */
function luma(rgba: Uint8Array, i: number): number {
  return Math.round(
    0.2126 * (rgba[i] ?? 0) + 0.7152 * (rgba[i + 1] ?? 0) + 0.0722 * (rgba[i + 2] ?? 0),
  );
}

/** Where a picture's dark places end, and how far from there it is to its light ones. */
function levelsOf(rgba: Uint8Array): { from: number; range: number } {
  const counts = new Array<number>(256).fill(0);
  let total = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    // What does not show says nothing about how dark a picture is.
    if ((rgba[i + 3] ?? 0) < 128) continue;
    const value = luma(rgba, i);
    counts[value] = (counts[value] ?? 0) + 1;
    total += 1;
  }
  let seen = 0;
  const places = counts.map((count) => (seen += count));
  const from = places.findIndex((count) => count > total * CLIPPED);
  const to = places.findIndex((count) => count >= total * (1 - CLIPPED));
  return to - from < LEAST_RANGE ? { from: 0, range: 255 } : { from, range: to - from };
}

function toneAt(tones: readonly string[], place: number): [number, number, number] {
  const at = place * (tones.length - 1);
  const index = Math.min(Math.floor(at), Math.max(tones.length - 2, 0));
  const low = colord(tones[index] ?? '#000000').toRgb();
  const high = colord(tones[index + 1] ?? tones[index] ?? '#000000').toRgb();
  const blend = (one: number, other: number) => Math.round(one + (other - one) * (at - index));
  return [blend(low.r, high.r), blend(low.g, high.g), blend(low.b, high.b)];
}
