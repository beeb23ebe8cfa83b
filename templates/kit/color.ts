import { colord, extend, type Colord } from 'colord';
import a11yPlugin from 'colord/plugins/a11y';
import mixPlugin from 'colord/plugins/mix';

extend([a11yPlugin, mixPlugin]);

/** WCAG 2.2, success criterion 1.4.3 (AA): normal text, and large text or graphics. */
export const AA_TEXT = 4.5;
export const AA_LARGE = 3;

const BLACK = '#000000';
const WHITE = '#ffffff';

/** The contrast of two colours by WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  return colord(one).contrast(other);
}

/** Whether a ground is so light that dark text reads better on it. */
export function isLight(ground: string): boolean {
  return contrast(ground, BLACK) > contrast(ground, WHITE);
}

/** Mixes in perceptual (CIE Lab) space: 0 is the first colour, 1 the second. `#rrggbb`. */
export function mix(color: string, other: string, amount: number): string {
  return colord(color).mix(other, amount).toHex();
}

export function lighten(color: string, amount: number): string {
  return mix(color, WHITE, amount);
}

export function darken(color: string, amount: number): string {
  return mix(color, BLACK, amount);
}

/** A colour with an opacity of 0 to 1, as `rgba()`. */
export function fade(color: string, opacity: number): string {
  return colord(color).alpha(opacity).toRgbString();
}

/**
 * The colour for text on a ground: a tint or a shade of it where that is legible, which looks
 * kinder than pure white or black, and otherwise one of those. One of the two always reaches 4.5:1.
 */
export function textOn(ground: string, ratio: number = AA_TEXT): string {
  const [soft, hard] = isLight(ground)
    ? [darken(ground, 0.9), BLACK]
    : [lighten(ground, 0.94), WHITE];
  return contrast(soft, ground) >= ratio ? soft : hard;
}

/**
 * The brand colour, made just so much lighter or darker that it is legible on a ground. Black or
 * white where nothing between reaches the ratio.
 */
export function accentOn(ground: string, brand: string, ratio: number = AA_TEXT): string {
  const away = isLight(ground) ? BLACK : WHITE;
  return step(colord(brand), away, (color) => color.contrast(ground) >= ratio) ?? away;
}

/** Text of less weight than the first: as near to the ground as legibility lets it come. */
export function mutedOn(ground: string, text: string, ratio: number = AA_TEXT): string {
  let muted = text;
  for (let amount = 0.04; amount <= 0.5; amount += 0.04) {
    const nearer = mix(text, ground, amount);
    if (contrast(nearer, ground) < ratio + 0.3) break;
    muted = nearer;
  }
  return muted;
}

function step(from: Colord, to: string, good: (color: Colord) => boolean): string | null {
  for (let amount = 0; amount <= 1; amount += 0.02) {
    // Judged as it will be drawn, rounded to eight bits.
    const color = colord(from.mix(to, amount).toHex());
    if (good(color)) return color.toHex();
  }
  return null;
}

/** The hue in degrees, 0 to 359; 0 for greys. */
export function hueOf(color: string): number {
  return colord(color).hue();
}

/** Whether a colour has next to no hue: its channels lie close together. */
export function isGrey(color: string): boolean {
  const { r, g, b } = colord(color).toRgb();
  return Math.max(r, g, b) - Math.min(r, g, b) < 26;
}

/** Turns the hue by degrees, lightness and saturation kept. `#rrggbb`. */
export function turnHue(color: string, degrees: number): string {
  return colord(color).rotate(degrees).toHex();
}

/** Steps of a veil's opacity: few, so that cards share what is drawn of it. */
const VEIL_STEPS = 20;

/** What eight bits a channel may round away. */
const VEIL_MARGIN = 0.1;

/**
 * How opaque a dark veil over a photo must be so that light text is legible on it, from 0 to 1 in
 * steps of 0.05. Lighter places of the photo than `lightest` are not veiled enough.
 * @param lightest of the photo under the text, in every channel
 */
export function veilOpacity(
  veil: string,
  text: string,
  lightest: string,
  ratio: number = AA_TEXT,
): number {
  const [over, under] = [colord(veil).toRgb(), colord(lightest).toRgb()];
  for (let step = 0; step < VEIL_STEPS; step++) {
    const opacity = step / VEIL_STEPS;
    const blend = (one: number, other: number) => one * opacity + other * (1 - opacity);
    const shown = colord({
      r: blend(over.r, under.r),
      g: blend(over.g, under.g),
      b: blend(over.b, under.b),
    });
    if (shown.contrast(text) >= ratio + VEIL_MARGIN) return opacity;
  }
  return 1;
}
