import { decodeHTMLStrict } from 'entities';

/** What browsers show as a part of the line. */
const INLINE =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong ' +
  'sub sup time tt u var';

/** What browsers begin a line with. */
const BLOCKS = 'blockquote div h1 h2 h3 h4 h5 h6 li ol p pre ul';

/** What stands alone: a space, or only a place where a line may be broken. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ['br', ' '],
  ['wbr', ''],
]);

/** What stands in the place of a tag, by the name of its element. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ...INLINE.split(' ').map((name) => [name, ''] as const),
  ...BLOCKS.split(' ').map((name) => [name, ' '] as const),
]);

/** A tag as HTML writes it. No part may hold a `<`, so that the time grows with the text alone. */
const TAG = new RegExp(
  [
    String.raw`<(?<closing>/?)(?<name>[a-z][a-z0-9]*)`,
    String.raw`(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?)*`,
    String.raw`\s*/?>`,
  ].join(''),
  'giu',
);

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});/gu;

/** What the entities' library has for numbers that are no character's. */
const NO_CHARACTER = '\ufffd';

/**
 * Reads a plain text as a browser would that has to show it on one line: imports leave HTML in
 * titles. What does not look meant as HTML stays as written: `a < b`, `List<String>`, `the <b> tag`.
 */
export function readHtml(text: string): string {
  return decodeEntities(text.includes('<') ? removeTags(text) : text);
}

/** Puts characters in the place of HTML's entities, once. Those that are none stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const decoded = decodeHTMLStrict(entity);
    return decoded === NO_CHARACTER ? entity : decoded;
  });
}

/**
 * Takes out known elements that are opened and closed, and line breaks; a space stands where they
 * began a line.
 */
export function removeTags(text: string): string {
  const tags = [...text.matchAll(TAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match.groups?.['name'] ?? '').toLowerCase(),
    isClosing: match.groups?.['closing'] !== '',
  }));
  const opened = new Map<string, number[]>();
  const instead = new Map<number, string>();
  for (const [index, { name, isClosing }] of tags.entries()) {
    const alone = ALONE.get(name);
    const other = INSTEAD.get(name);
    if (alone !== undefined) instead.set(index, alone);
    if (other === undefined) continue;
    if (!isClosing) {
      const before = opened.get(name);
      if (before === undefined) opened.set(name, [index]);
      else before.push(index);
      continue;
    }
    const opening = opened.get(name)?.pop();
    if (opening !== undefined) instead.set(opening, other).set(index, other);
  }
  let read = '';
  let at = 0;
  for (const [index, { start, end }] of tags.entries()) {
    const replacement = instead.get(index);
    if (replacement === undefined) continue;
    read += text.slice(at, start) + replacement;
    at = end;
  }
  return read + text.slice(at);
}
