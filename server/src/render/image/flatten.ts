import type { Pixels } from '../painter';

/** What shines through a picture is white, as on the pages that show it. Writes to the pixels. */
export function flattenOnWhite({ rgba }: Pixels): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const through = 255 - (rgba[at + 3] ?? 255);
    if (through === 0) continue;
    // The colours are multiplied by their opacity already.
    for (let channel = at; channel < at + 3; channel++) {
      rgba[channel] = Math.min(255, (rgba[channel] ?? 0) + through);
    }
    rgba[at + 3] = 255;
  }
}
