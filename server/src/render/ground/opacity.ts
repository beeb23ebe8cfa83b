import { contrastOf, luminanceOf, type Rgb } from '../pictures/light';

/** By names of the module: a global is looked up anew for each of a million pixels. */
const { min } = Math;

/**
 * WCAG 2.2, success criterion 1.4.3 (AA). Every text counts as normal, since most readers see a card at
 * half its size or less. The rest is what eight bits a channel may round away.
 */
const LEAST_CONTRAST = 4.5 + 0.1;

/** Bits of a channel by which colours are told apart here. */
const BITS = 6;
const STEP = 1 << (8 - BITS);

/** Places of a table for every colour. */
const COLORS = 1 << (3 * BITS);

/** Where a colour stands in an {@link OpacityTable}. */
export function colorPlace(r: number, g: number, b: number): number {
  return ((r >> (8 - BITS)) << (2 * BITS)) | ((g >> (8 - BITS)) << BITS) | (b >> (8 - BITS));
}

/** How opaque a veil must be over each colour of a picture, 0 to 255, by the colour's place. */
export type OpacityTable = (place: number) => number;

/**
 * How opaque a veil must be for a text over each colour: so that the text has the contrast of AA, or
 * what it has to the veil itself where that is less. Any that is more opaque does as well.
 */
export function opacityTable(text: Rgb, veil: Rgb): OpacityTable {
  const [own, ground] = [luminanceOf(text), luminanceOf(veil)];
  const contrast = min(LEAST_CONTRAST, contrastOf(own, ground));
  const isLight = own > ground;
  const limit = isLight ? (own + 0.05) / contrast - 0.05 : (own + 0.05) * contrast - 0.05;
  // Of all colours in a place, the one that is hardest to read on.
  const offset = isLight ? STEP - 1 : 0;

  const isEnough = (photo: Rgb, opacity: number): boolean => {
    const shown = luminanceOf(blend(veil, photo, opacity / 255));
    return isLight ? shown <= limit : shown >= limit;
  };
  const find = (place: number): number => {
    const channel = (shift: number) => ((place >> shift) & ((1 << BITS) - 1)) * STEP + offset;
    const photo: Rgb = [channel(2 * BITS), channel(BITS), channel(0)];
    let [from, to] = [0, 255];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isEnough(photo, middle)) to = middle;
      else from = middle + 1;
    }
    return to;
  };

  // A card has a small part of all colours. One more than the opacity, since zero is not yet known.
  const known = new Uint16Array(COLORS);
  return (place) => {
    const found = known[place] ?? 0;
    if (found > 0) return found - 1;
    const opacity = find(place);
    known[place] = opacity + 1;
    return opacity;
  };
}

function blend(over: Rgb, under: Rgb, opacity: number): Rgb {
  const channel = (at: 0 | 1 | 2) => over[at] * opacity + under[at] * (1 - opacity);
  return [channel(0), channel(1), channel(2)];
}
