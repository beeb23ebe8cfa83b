import { contrast, hueOf, isGrey, isLight, lighten, mix, turnHue } from '../kit/color';

/** Of the tones to the text: more than AA, for what is rounded on the way. */
const RATIO = 4.7;

/** Further from the brand's colour, a tone would no longer be its own. */
const FURTHEST = 0.45;

/**
 * The tones that a picture is printed in: around the brand's colour, and none that the text could
 * not be read on, so that the picture needs no veil.
 */
export function duotone(brandColor: string, text: string): readonly string[] {
  if (isLight(text)) {
    const deep = mix('#050508', brandColor, 0.24);
    const light = nearing(brandColor, '#ffffff', text);
    return [deep, mix(deep, light, 0.62), light];
  }
  return [nearing(warm(brandColor), '#000000', text), brandColor, lighten(brandColor, 0.75)];
}

/** A colour as near to another as text on it lets it come. */
function nearing(color: string, other: string, text: string): string {
  let found = color;
  for (let amount = 0.02; amount <= FURTHEST; amount += 0.02) {
    const next = mix(color, other, amount);
    if (contrast(next, text) < RATIO) break;
    found = next;
  }
  return found;
}

/** Dark yellow is olive, so yellows are shaded with orange. */
function warm(brandColor: string): string {
  const hue = hueOf(brandColor);
  const isYellow = hue > 38 && hue < 78 && !isGrey(brandColor);
  return isYellow ? turnHue(brandColor, 34 - hue) : brandColor;
}
