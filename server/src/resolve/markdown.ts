import removeMarkdown from 'remove-markdown';

import { removeTags } from './html';

/**
 * UTF-16 units of squeezed Markdown, of which a card's thousand plain characters are left. The time
 * that `remove-markdown` takes grows with the square of a text that tries: these take 15 ms at most.
 */
const LONGEST = 3_000;

/** As many of one sign as Markdown gives a meaning to: of a heading six, of a fence three. */
const MOST_SIGNS = 6;
const LONG_RUN = new RegExp(`([^\\p{L}\\p{N}\\s])\\1{${MOST_SIGNS},}`, 'gu');

/**
 * The plain text of Markdown with HTML in it, its entities not yet read. Of a long one, the
 * beginning.
 */
export function stripMarkdown(source: string): string {
  const start = squeeze(source).slice(0, LONGEST);
  return removeMarkdown(start, { useImgAltText: false });
}

/**
 * Takes out what is long and shows nothing: white space, rules, tags, the addresses of links and of
 * pictures, which may hold whole files. In time that grows with the text alone.
 */
function squeeze(source: string): string {
  return removeTags(source)
    .replace(/<[^<>]*>/gu, '')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?(?:\n ?)+/gu, '\n\n')
    .replace(LONG_RUN, (_, sign: string) => sign.repeat(MOST_SIGNS))
    .replace(/\]\([^()\n]*\)/gu, ']()');
}
