import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { packageFolder } from './fonts/resolve';

/** The emoji set that cards are drawn with. */
export const EMOJI_PACKAGE = '@twemoji/svg';

const VARIATION_SELECTOR = /\ufe0f/gu;

/** Pictures of emoji by grapheme: flags, skin tones and families are one each. */
export interface EmojiSet {
  readonly has: (grapheme: string) => boolean;
  /** A `data:` URI of an SVG, or null when the set has none. */
  readonly picture: (grapheme: string) => string | null;
}

/** Reads an emoji's file once, at its first use. */
export function createEmojiSet(): EmojiSet {
  const folder = packageFolder(EMOJI_PACKAGE);
  const files = new Map<string, string | null>();
  const pictures = new Map<string, string>();

  function file(grapheme: string): string | null {
    let found = files.get(grapheme);
    if (found === undefined) {
      found = folder ? findFile(folder, grapheme) : null;
      if (files.size > 10_000) files.clear();
      files.set(grapheme, found);
    }
    return found;
  }

  return {
    has: (grapheme) => file(grapheme) !== null,
    picture(grapheme) {
      const svg = file(grapheme);
      if (!svg) return null;
      let uri = pictures.get(svg);
      if (!uri) {
        uri = `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
        pictures.set(svg, uri);
      }
      return uri;
    },
  };
}

/**
 * Twemoji names a file by the code points in hex, and leaves U+FE0F out of some names and not of
 * others, so both are tried.
 */
function findFile(folder: string, grapheme: string): string | null {
  for (const text of [grapheme, grapheme.replace(VARIATION_SELECTOR, '')]) {
    const name = Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join('-');
    const file = path.join(folder, `${name}.svg`);
    // A long run of marks is one grapheme too, and no file system takes names over 255 bytes.
    if (name.length < 100 && existsSync(file)) return file;
  }
  return null;
}
