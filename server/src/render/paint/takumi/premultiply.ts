/** Multiplies the colours of RGBA pixels, eight bits each, by their opacity, in place. */
export function premultiply(rgba: Uint8Array): Uint8Array {
  for (let at = 3; at < rgba.length; at += 4) {
    const opacity = rgba[at] ?? 0;
    // Nearly all pixels of a card are one of these, and takumi leaves transparent ones black.
    if (opacity === 0 || opacity === 255) continue;
    for (let channel = at - 3; channel < at; channel++) {
      rgba[channel] = Math.round(((rgba[channel] ?? 0) * opacity) / 255);
    }
  }
  return rgba;
}
