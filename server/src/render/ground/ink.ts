import { colord } from 'colord';

import type { PictureSize } from '../../contracts/picture';
import type { Patch } from '../painter';
import { toneOf, type Rgb } from '../pictures/light';
import { coverageOf, eachPixel, gridOf, neighbours } from './blocks';

/** What of one colour stands on a picture. */
export interface Ink {
  readonly color: Rgb;
  /** The blocks that hold any of it, and see the picture or stand next to one that does. */
  readonly blocks: readonly number[];
}

/** Of 255: fainter is the edge of a letter. */
const SEEN = 128;

/** Of 255, in each channel: what rounding does to a colour that is not opaque. */
const NEAR = 10;

/** Of a block: where more is hidden, it belongs to an area of the card's own. */
const HIDDEN = 0.97;

const [WHITE, BLACK]: readonly Rgb[] = [
  [255, 255, 255],
  [0, 0, 0],
];

/** What is painted of a card. */
export interface Painted {
  /** Its letters and pictures alone. */
  readonly ink: readonly Patch[];
  /** All of it but the ground. */
  readonly all: readonly Patch[];
}

/**
 * The ink that stands on a card's ground, by its colours. A logo or an emoji has many, and counts as
 * words in the plainest colour for that ground.
 * @param textColors as CSS writes them, by which letters are told from pictures; null where all is text
 */
export function inksOn(
  ground: Rgb,
  { ink, all }: Painted,
  textColors: ReadonlySet<string> | null,
  size: PictureSize,
): Ink[] {
  const grid = gridOf(size);
  const coverage = coverageOf(all, size);
  const isOnGround = (block: number) =>
    neighbours(block, grid).some((near) => (coverage[near] ?? 0) <= HIDDEN);
  const texts = textColors && Array.from(textColors, toRgb);
  const plain = toneOf(ground) === 'dark' ? WHITE : BLACK;
  const inks = new Map<string, { color: Rgb; blocks: number[] }>();
  strongestColors(ink, size).forEach((seen, block) => {
    if (seen === null || !isOnGround(block)) return;
    const color = texts === null ? seen : (texts.find((text) => isNear(text, seen)) ?? plain);
    if (color === undefined) return;
    const known = inks.get(color.join()) ?? { color, blocks: [] };
    known.blocks.push(block);
    inks.set(color.join(), known);
  });
  return [...inks.values()];
}

/** The colour of the most opaque pixel in each block, null where nothing is to be seen. */
function strongestColors(patches: readonly Patch[], size: PictureSize): (Rgb | null)[] {
  const { columns, rows } = gridOf(size);
  const strongest = new Uint8Array(columns * rows);
  const colors = new Array<Rgb | null>(columns * rows).fill(null);
  for (const patch of patches) {
    const { rgba } = patch;
    eachPixel(patch, size, (block, i) => {
      const opacity = rgba[i + 3] ?? 0;
      if (opacity < SEEN || opacity <= (strongest[block] ?? 0)) return;
      strongest[block] = opacity;
      const straight = (at: number) => Math.min(255, Math.round(((rgba[at] ?? 0) * 255) / opacity));
      colors[block] = [straight(i), straight(i + 1), straight(i + 2)];
    });
  }
  return colors;
}

function toRgb(css: string): Rgb {
  const { r, g, b } = colord(css).toRgb();
  return [r, g, b];
}

function isNear(one: Rgb, other: Rgb): boolean {
  return one.every((value, channel) => Math.abs(value - (other[channel] ?? 0)) <= NEAR);
}
