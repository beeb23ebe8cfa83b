import { selectorsOf, type SvgTag } from './svg-tags';

/** More than that are in no drawing, and a sheet could name each element a thousand times. */
const MOST_REFERENCES = 100_000;

const ID = /\sid\s*=\s*["'](?<id>[^"']*)/u;
const CLASS = /\sclass\s*=\s*["'](?<names>[^"']*)/u;
const USED = /href\s*=\s*["']\s*#(?<id>[^"']*)/gu;
// A run of spaces and quotes is one class, so that nothing looks at it twice.
const SHOWN = /url\([\s"']*#(?<id>[^"'\s)]*)/gu;

/** From an element to one that is drawn again because of it. */
type Reference = readonly [from: number, to: number];

/** Where the elements stand in each other. By a tag's number; of no use for what is no element. */
interface Nesting {
  /** -1 for none. */
  readonly parents: readonly number[];
  /** The first tag after the element. */
  readonly ends: readonly number[];
}

/**
 * How often each element of an SVG is drawn, by the number of its tag: once for itself, and once for
 * each time that something shows it, by `use` or as its mask, pattern, marker or clip path, which may
 * be shown many times itself. A dozen lines may stand for a billion drawings.
 * @returns null where elements show each other in a circle, or too often to be counted
 */
export function countDrawings(tags: readonly SvgTag[]): readonly number[] | null {
  const nesting = nest(tags);
  const references = referencesOf(tags, nesting);
  if (references === null) return null;
  const next: number[][] = tags.map(() => []);
  const waitsFor = tags.map(() => 0);
  const times: number[] = nesting.parents.map((parent) => (parent === -1 ? 1 : 0));
  const inside = nesting.parents.flatMap((parent, tag): Reference[] =>
    parent === -1 ? [] : [[parent, tag]],
  );
  for (const [from, to] of [...inside, ...references]) {
    next[from]?.push(to);
    waitsFor[to] = (waitsFor[to] ?? 0) + 1;
  }
  // Each is counted when all that it depends on are: those of a circle never are.
  const ready = tags.flatMap((_, tag) => (waitsFor[tag] === 0 ? [tag] : []));
  let counted = 0;
  for (let tag = ready.pop(); tag !== undefined; tag = ready.pop()) {
    counted += 1;
    for (const to of next[tag] ?? []) {
      times[to] = (times[to] ?? 0) + (times[tag] ?? 0);
      waitsFor[to] = (waitsFor[to] ?? 0) - 1;
      if (waitsFor[to] === 0) ready.push(to);
    }
  }
  return counted === tags.length ? times : null;
}

function nest(tags: readonly SvgTag[]): Nesting {
  const open: number[] = [];
  const ends = tags.map((_, tag) => tag + 1);
  const parents = tags.map(({ name, text }, tag) => {
    if (name.startsWith('/')) {
      const closed = open.pop();
      if (closed !== undefined) ends[closed] = tag;
      return -1;
    }
    if (!isElement(name)) return -1;
    const parent = open.at(-1) ?? -1;
    if (!/^[^>]*\/>/u.test(text)) open.push(tag);
    return parent;
  });
  for (const tag of open) ends[tag] = tags.length;
  return { parents, ends };
}

/** Null where there are too many. */
function referencesOf(tags: readonly SvgTag[], { ends }: Nesting): Reference[] | null {
  const ids = new Map<string, number>();
  const matched = new Map<string, number[]>();
  const match = (name: string, tag: number) => {
    const all = matched.get(name);
    if (all) all.push(tag);
    else matched.set(name, [tag]);
  };
  tags.forEach(({ name, text }, tag) => {
    if (!isElement(name)) return;
    const id = ID.exec(text)?.groups?.['id'];
    if (id !== undefined && !ids.has(id)) ids.set(id, tag);
    for (const one of classesOf(text)) match(`.${one}`, tag);
    match(`#${id ?? ''}`, tag);
    match(name, tag);
    match('*', tag);
  });

  const references: Reference[] = [];
  let seen = 0;
  const refer = (from: number, id = '', isLoose = false) => {
    const to = ids.get(id);
    seen += 1;
    if (to === undefined) return;
    const isWithin = from >= to && from < (ends[to] ?? 0);
    // A selector may ask for more than its last name, so that it does not mean what is in there.
    if (!(isLoose && isWithin)) references.push([from, to]);
  };
  for (const [tag, { name, text }] of tags.entries()) {
    if (name === 'style' || text.startsWith('![CDATA[')) {
      for (const [selector, id] of rulesIn(text)) {
        for (const from of matched.get(lastName(selector)) ?? []) refer(from, id, true);
        if (seen > MOST_REFERENCES) return null;
      }
    } else if (isElement(name)) {
      for (const id of idsIn(text, SHOWN)) refer(tag, id);
      if (name === 'use') for (const id of idsIn(text, USED)) refer(tag, id);
    }
  }
  return references;
}

/** What the rules of a sheet show, each with the selector of the elements that show it. */
function* rulesIn(sheet: string): Generator<readonly [selector: string, id: string]> {
  for (const rule of sheet.split('}')) {
    const shown = idsIn(rule, SHOWN);
    if (shown.length === 0) continue;
    for (const selector of selectorsOf(rule)) for (const id of shown) yield [selector, id];
  }
}

function isElement(name: string): boolean {
  return /^[^/!?]/u.test(name);
}

function classesOf(text: string): string[] {
  return CLASS.exec(text)?.groups?.['names']?.split(/\s+/u).filter(Boolean) ?? [];
}

function idsIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ({ groups }) => groups?.['id'] ?? '');
}

/** What the last part of a selector asks for: a class or an id where it names one, else a tag. */
function lastName(selector: string): string {
  const last = selector.split(/[\s>+~]+/u).at(-1) ?? '';
  return /[.#][^.#:[]+/u.exec(last)?.[0] ?? /^[^.#:[]+/u.exec(last)?.[0] ?? '*';
}
