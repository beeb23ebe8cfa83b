import type { GroundTone } from '../../server/src/contracts/template';
import { AA_TEXT, accentOn, darken, isLight, mix, mutedOn, textOn } from './color';

/** An option of templates that stand on one plain ground. */
export const GROUND = {
  type: 'choice',
  label: 'Ground',
  default: 'paper',
  choices: [
    { value: 'paper', label: 'Paper' },
    { value: 'brand', label: 'Brand colour' },
    { value: 'night', label: 'Night' },
  ],
} as const;

export type Ground = (typeof GROUND)['choices'][number]['value'];

export interface GroundColors {
  readonly ground: string;
  readonly text: string;
  /** Of what matters less. */
  readonly muted: string;
  /** The brand's colour, or as near to it as can be read on the ground. */
  readonly accent: string;
  /** Of hairlines, which carry no meaning. */
  readonly line: string;
}

/** Of text that is not the title over a picture: what it has to spare lets more of that through. */
const OVER_PICTURE = 7;

/**
 * A ground in the brand's hue, and the colours that can be read on it.
 * @param tone of a picture behind the card: where the chosen ground has another, paper or night stand
 * in for it
 */
export function groundColors(wanted: Ground, brandColor: string, tone?: GroundTone): GroundColors {
  const grounds = {
    paper: mix('#fbfaf7', brandColor, 0.09),
    brand: brandColor,
    night: mix('#08080d', brandColor, 0.1),
  };
  const isSuited = tone === undefined || (tone === 'light') === isLight(grounds[wanted]);
  const chosen = isSuited ? wanted : tone === 'light' ? 'paper' : 'night';
  const ground = grounds[chosen];
  const ratio = tone === undefined ? AA_TEXT : OVER_PICTURE;
  const text = chosen === 'paper' ? darken(mix('#15141a', brandColor, 0.1), 0.1) : textOn(ground);
  return {
    ground,
    text,
    muted: mutedOn(ground, text, ratio),
    accent: chosen === 'brand' ? text : accentOn(ground, brandColor, ratio),
    line: mix(ground, text, 0.24),
  };
}
