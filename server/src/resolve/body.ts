import type { Path } from './path';
import { isEntry, readValues, type Entry, type Sources } from './read';
import { decodeEntities } from './html';

/** A body with more pictures has its first one among these. */
const MOST_PICTURES = 20;

/** UTF-16 units of a rich text in which pictures are looked for. */
const LONGEST = 100_000;

/** Markdown's pictures and HTML's, in the order in which they stand. No part may hold another. */
const PICTURE = new RegExp(
  [
    String.raw`!\[[^[\]]*\]\(\s*<?(?<markdown>[^\s()<>]+)`,
    String.raw`<img\s(?:[^<>]*?\s)??src\s*=\s*(?:"(?<double>[^"<>]*)"|'(?<single>[^'<>]*)'|(?<bare>[^\s"'<>]+))`,
  ].join('|'),
  'giu',
);

/** A file of the media library, or the address under which a text shows one. */
export type BodyPicture = Entry | string;

/**
 * The pictures of an entry's body, in reading order: attribute by attribute, and in a dynamic zone
 * component by component. What an address leads to is for the media library to say, see
 * `fileAt`: addresses are written by whoever writes the entry, and never fetched.
 */
export function bodyPictures(
  entry: Entry,
  paths: readonly Path[],
  sources: Sources,
): BodyPicture[] {
  const attributes = new Set(paths.map(([{ name }]) => name));
  const found = [...attributes].flatMap((name) => {
    const own = paths.filter(([first]) => first.name === name);
    return partsOf(entry, name).flatMap((part) =>
      own.flatMap((path) =>
        readValues(part, path, sources).flatMap((value) => picturesIn(value, typeOf(path))),
      ),
    );
  });
  return found.slice(0, MOST_PICTURES);
}

/**
 * How the media library may call the file that a text shows under an address: local files have a
 * relative one, which the admin puts the server's own before.
 */
export function addressesOf(written: string): string[] {
  const [address = ''] = written.split(/[?#]/u);
  const start = address.lastIndexOf('/uploads/');
  return [...new Set([written, address, ...(start === -1 ? [] : [address.slice(start)])])];
}

/** The file that a text shows under an address, or undefined where that leads elsewhere. */
export function fileAt(written: string, files: readonly Entry[]): Entry | undefined {
  const addresses = addressesOf(written);
  return files.find(({ url }) => typeof url === 'string' && addresses.includes(url));
}

/** The entry once for each component of a dynamic zone, with that one alone in it. */
function partsOf(entry: Entry, name: string): Entry[] {
  const value = Object.hasOwn(entry, name) ? entry[name] : undefined;
  const isZone =
    Array.isArray(value) && value.some((item) => isEntry(item) && '__component' in item);
  return isZone ? value.map((item: unknown) => ({ [name]: [item] })) : [entry];
}

function typeOf(path: Path): string | undefined {
  return path.at(-1)?.attribute.type;
}

function picturesIn(value: unknown, type: string | undefined): BodyPicture[] {
  if (type === 'media') return isEntry(value) ? [value] : [];
  if (type === 'richtext') return typeof value === 'string' ? addressesIn(value) : [];
  // Pictures stand among the outermost blocks only.
  return Array.isArray(value) ? value.flatMap(pictureOfBlock) : [];
}

function pictureOfBlock(block: unknown): string[] {
  if (!isEntry(block) || block['type'] !== 'image' || !isEntry(block['image'])) return [];
  // All else that stands there was written by the entry's author as well.
  const { url } = block['image'];
  return typeof url === 'string' ? [url] : [];
}

function addressesIn(text: string): string[] {
  return [...text.slice(0, LONGEST).matchAll(PICTURE)].flatMap(({ groups = {} }) => {
    const { markdown, double, single, bare } = groups;
    const address = markdown ?? double ?? single ?? bare ?? '';
    return address === '' ? [] : [decodeEntities(address)];
  });
}
