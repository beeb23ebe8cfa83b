import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Of Unicode 16 and 17, which the package ends before. Made by scripts/emoji-additions.mjs.
import additions from './emoji-additions.json';
import { packageFolder } from '../package-folder';

/** The emoji set that cards are drawn with. */
export const EMOJI_PACKAGE = '@twemoji/svg';

/** SVGs by the names that Twemoji gives to files. */
const ADDITIONS: ReadonlyMap<string, string> = new Map(Object.entries(additions));

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
    has: (grapheme) => ADDITIONS.has(nameOf(grapheme)) || file(grapheme) !== null,
    picture(grapheme) {
      const name = ADDITIONS.has(nameOf(grapheme)) ? nameOf(grapheme) : file(grapheme);
      if (name === null) return null;
      let uri = pictures.get(name);
      if (!uri) {
        const svg = ADDITIONS.get(name) ?? readFileSync(name);
        uri = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
        pictures.set(name, uri);
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
    const name = nameOf(text);
    const file = path.join(folder, `${name}.svg`);
    // A long run of marks is one grapheme too, and no file system takes names over 255 bytes.
    if (name.length < 100 && existsSync(file)) return file;
  }
  return null;
}

/** The code points in hex. */
function nameOf(text: string): string {
  return Array.from(text, (character) => character.codePointAt(0)?.toString(16)).join('-');
}
