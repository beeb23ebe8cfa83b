import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import { accentOn, contrast, fade, hueOf, isGrey, lighten, turnHue } from '../kit/color';

interface GlowProps {
  readonly size: PictureSize;
  readonly direction: Direction;
  readonly night: string;
  readonly brandColor: string;
}

/**
 * The brand's hue and two neighbours, dark enough for white text. Dark yellow is olive, so yellows
 * are shaded with orange and red, as painters do.
 */
function lights(brandColor: string): readonly [string, string, string] {
  const hue = hueOf(brandColor);
  const isYellow = hue > 38 && hue < 78;
  const shaded = isYellow ? turnHue(brandColor, 32 - hue) : brandColor;
  // A brand of near black would light nothing.
  const base = contrast(shaded, '#ffffff') > 11 ? lighten(shaded, 0.2) : shaded;
  // Bright grey is fog.
  const dim = isGrey(brandColor) ? 4 : 0;
  const [one, other] = hue > 14 && hue < 110 ? [-20, -46] : [38, -34];
  return [
    accentOn('#ffffff', base, 5 + dim),
    accentOn('#ffffff', turnHue(base, one), 6 + dim),
    accentOn('#ffffff', turnHue(base, other), 7 + dim),
  ];
}

/** Lights in the brand's hues, none of them so bright that white text could not stand on it. */
export function Glow({ size, direction, night, brandColor }: GlowProps) {
  const [light, warm, cool] = lights(brandColor);
  const x = (percent: number) => (direction === 'rtl' ? 100 - percent : percent);
  const spot = (color: string, at: number, y: number, radius: number) =>
    `radial-gradient(circle at ${x(at)}% ${y}%, ${color} 0%, ${fade(color, 0.55)} ${radius * 0.4}%, ${fade(color, 0)} ${radius}%)`;
  return (
    <div
      style={{
        position: 'absolute',
        top: 0,
        left: 0,
        ...size,
        backgroundColor: night,
        backgroundImage: [
          spot(light, 84, 4, 62),
          spot(warm, 104, 78, 48),
          spot(cool, 34, -30, 58),
        ].join(', '),
      }}
    />
  );
}
