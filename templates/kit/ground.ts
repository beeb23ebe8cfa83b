import { accentOn, darken, mix, mutedOn, textOn } from './color';

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

/** A ground in the brand's hue, and the colours that can be read on it. */
export function groundColors(chosen: Ground, brandColor: string): GroundColors {
  const ground = {
    paper: mix('#fbfaf7', brandColor, 0.09),
    brand: brandColor,
    night: mix('#08080d', brandColor, 0.1),
  }[chosen];
  const text = chosen === 'paper' ? darken(mix('#15141a', brandColor, 0.1), 0.1) : textOn(ground);
  return {
    ground,
    text,
    muted: mutedOn(ground, text),
    accent: chosen === 'brand' ? text : accentOn(ground, brandColor),
    line: mix(ground, text, 0.24),
  };
}
