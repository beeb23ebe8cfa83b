import { colord } from 'colord';

/** Hues in degrees up to which a name holds. */
const HUES: readonly (readonly [number, string])[] = [
  [12, 'red'],
  [40, 'orange'],
  [66, 'yellow'],
  [95, 'lime green'],
  [155, 'green'],
  [190, 'teal'],
  [215, 'sky blue'],
  [252, 'blue'],
  [264, 'violet'],
  [312, 'purple'],
  [342, 'pink'],
  [360, 'red'],
];

/** A colour as people say it, such as `dark blue`, since models know words better than digits. */
export function colorWords(hex: string): string {
  const { h, s, l } = colord(hex).toHsl();
  if (l >= 96) return 'white';
  if (l <= 6) return 'black';
  const lightness = l < 34 ? 'dark ' : l > 72 ? 'light ' : '';
  if (s < 10) return `${lightness}grey`;
  const muted = s < 35 ? 'muted ' : '';
  const hue = HUES.find(([upTo]) => h <= upTo)?.[1] ?? 'red';
  // What is called brown is an orange that is dark.
  if (hue === 'orange' && l < 40) return `${muted}brown`;
  return `${muted}${lightness}${hue}`;
}
