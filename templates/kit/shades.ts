import { isLight, mix } from './color';

/**
 * Shades of the brand colour that lead away from the text's colour, so that text which strays over
 * them is no less legible than on the ground itself.
 */
export function shades(brandColor: string, text: string): readonly [string, string, string] {
  const away = isLight(text) ? '#000000' : '#ffffff';
  const shade = (amount: number): string => {
    const shaded = mix(brandColor, away, amount);
    // White cannot be made whiter, nor black blacker: there the other way is the only one.
    return shaded === brandColor ? mix(brandColor, text, amount * 0.4) : shaded;
  };
  return [shade(0.14), shade(0.28), shade(0.44)];
}
