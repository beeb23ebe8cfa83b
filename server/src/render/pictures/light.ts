/**
 * The light that each sRGB value, 0 to 255, stands for: 0 to 1.
 * https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export const LIGHT = Float64Array.from({ length: 256 }, (_, value) => {
  const channel = value / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
});

/** Red, green and blue in sRGB, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** The sRGB value, 0 to 255, of this much light. */
export function valueOfLight(light: number): number {
  return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
}

/** The relative luminance of a colour, 0 to 1. */
export function luminanceOf([r, g, b]: Rgb): number {
  return 0.2126 * lightAt(r) + 0.7152 * lightAt(g) + 0.0722 * lightAt(b);
}

/** The contrast by WCAG, 1 to 21, of two relative luminances. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Whether dark words read better on a ground than light ones. */
export function toneOf(ground: Rgb): 'light' | 'dark' {
  const luminance = luminanceOf(ground);
  return contrastOf(luminance, 0) > contrastOf(luminance, 1) ? 'light' : 'dark';
}

function lightAt(value: number): number {
  return LIGHT[Math.round(value)] ?? 1;
}
