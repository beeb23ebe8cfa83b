import { accentOn, hueOf, isGrey, isLight, mix, turnHue } from '../kit/color';

/** Shades of one brand colour, the ground first. */
export type OrnamentColors = readonly [
  ground: string,
  deep: string,
  middle: string,
  light: string,
  spark: string,
];

/**
 * Shades around a brand colour, and one of a neighbouring hue.
 * @param paper of the panel that lies on them, and must be told from them
 */
export function ornamentColors(brand: string, paper: string): OrnamentColors {
  const brandColor = accentOn(paper, brand, 1.4);
  // White has no lighter shades, nor black darker ones.
  const [dark, pale] = isLight(brandColor) ? [0.3, 0.45] : [0.34, 0.62];
  const spark = isGrey(brandColor)
    ? brandColor
    : turnHue(brandColor, hueOf(brandColor) > 38 && hueOf(brandColor) < 150 ? -30 : 32);
  return [
    brandColor,
    mix(brandColor, '#0b0b12', dark),
    mix(brandColor, '#0b0b12', dark / 2),
    mix(brandColor, '#ffffff', pale / 2),
    mix(spark, isLight(brandColor) ? '#0b0b12' : '#ffffff', pale),
  ];
}
