import { colord, extend } from 'colord';
import names from 'colord/plugins/names';

extend([names]);

/** No CSS colour is longer; what is longer is not worth parsing. */
const MAX_LENGTH = 64;

/**
 * Reads a CSS colour (hex, `rgb()`, `hsl()` or a name) as `#rrggbb`, as the server keeps it, or
 * null when it is none. Transparency is dropped: a card has nothing behind it to shine through.
 */
export function parseColor(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return null;
  const color = colord(trimmed);
  return color.isValid() ? color.alpha(1).toHex() : null;
}
