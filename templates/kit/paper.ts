import { accentOn, mix, mutedOn } from './color';

/** The colours of a page in print: a light ground with a breath of the brand, and ink on it. */
export interface Paper {
  readonly ground: string;
  /** A little darker, for areas and for what lies on the ground. Every colour here is legible on it. */
  readonly tint: string;
  readonly ink: string;
  /** Of text that matters less. */
  readonly muted: string;
  /** The brand colour, dark enough for text. */
  readonly accent: string;
  /** Hairlines. */
  readonly rule: string;
}

/** A page in a brand's colours. */
export function paperOf(brandColor: string): Paper {
  const ground = mix('#fcfbf8', brandColor, 0.035);
  const tint = mix(ground, brandColor, 0.1);
  const ink = mix('#15141a', brandColor, 0.08);
  return {
    ground,
    tint,
    ink,
    muted: mutedOn(tint, ink),
    accent: accentOn(tint, brandColor),
    rule: mix(ground, ink, 0.14),
  };
}
