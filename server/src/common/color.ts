import { colord, extend } from 'colord';
import names from 'colord/plugins/names';

extend([names]);

/** No colour is longer; a text of a megabyte is not worth a parser's time. */
const LONGEST_COLOR = 64;

/**
 * Reads a CSS colour, in hex, `rgb()`, `hsl()` or by name, into `#rrggbb`. A transparency is
 * dropped, since a card has nothing behind it. Null for what is no such colour, and for
 * `transparent`, which is none without its transparency.
 */
export function parseHexColor(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_COLOR) return null;
  const text = value.trim();
  const color = colord(text);
  if (text.toLowerCase() === 'transparent' || !color.isValid()) return null;
  return color.alpha(1).toHex();
}
