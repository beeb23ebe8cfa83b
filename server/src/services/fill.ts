import { isRecord, own } from '../common/record';
import { isPublicAddress } from '../net/check-address';
import { ServiceFailure } from './failure';
import type { AnswerPath, JsonPattern, Pattern } from './spec';

const PLACEHOLDER = /\{(?<path>[\w.]+)(?<formats>(?:\|[a-z]\w*(?::[^|{}]*)?)*)\}/gu;
const ALONE = new RegExp(`^${PLACEHOLDER.source}$`, 'u');

/** What can be done to a value before it is sent, by name; the text after a colon is `by`. */
const FORMATS: Readonly<Record<string, (text: string, by: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  /** At most so many characters, as people count them. */
  cut: (text, by) => cut(text, Number(by)),
  html: (text) => text.replace(/[&<>"']/gu, (char) => `&#${char.codePointAt(0)};`),
  uri: (text) => encodeURIComponent(text),
  /** As Cloudinary reads text in an address: its commas and slashes would end the text. */
  uri2: (text) => encodeURIComponent(text.replace(/[,/%]/gu, (char) => encodeURIComponent(char))),
  /** A colour without its `#`. */
  hex: (text) => text.replace(/^#/u, ''),
  /** An address that a service of the internet has to reach. */
  public: (text) => {
    if (isPublicAddress(text)) return text;
    throw new ServiceFailure(
      'unusable',
      'The service cannot fetch the picture, since its address leads into a private network. Set "url" in config/plugins.ts to the address under which the world reaches this Strapi.',
    );
  },
};

/** The names of formats that a pattern has and nobody knows; empty where all is well. */
export function unknownFormats(pattern: Pattern): string[] {
  return Array.from(pattern.matchAll(PLACEHOLDER), ({ groups }) => formatsOf(groups?.['formats']))
    .flat()
    .flatMap(({ name }) => (Object.hasOwn(FORMATS, name) ? [] : [name]));
}

/**
 * Fills a pattern with values by their paths. What is not there is an empty text.
 * @param finish what is done to each value after its formats, with its path
 * @throws ServiceFailure where a picture's address is not public and has to be
 */
export function fill(
  pattern: Pattern,
  values: object,
  finish: (text: string, path: string) => string = (text) => text,
): string {
  return pattern.replace(PLACEHOLDER, (_all, ...rest) => {
    const { path = '', formats } = rest.at(-1) as Record<string, string | undefined>;
    const value = at(values, path.split('.'));
    return finish(formatted(value, formats), path);
  });
}

/**
 * The same in an address, in which no value ends its part of the path or the query: each is encoded, unless
 * its pattern says how.
 */
export function fillAddress(pattern: Pattern, values: object): string {
  const encoded = pattern.replace(PLACEHOLDER, (all: string, ...rest) => {
    const { formats } = rest.at(-1) as Record<string, string | undefined>;
    const isEncoded = formatsOf(formats).some(({ name }) => name.startsWith('uri'));
    return isEncoded ? all : `${all.slice(0, -1)}|uri}`;
  });
  return fill(encoded, values);
}

/**
 * The same in every text of JSON. A text that is one placeholder becomes its value, or is left out; so is
 * an object of which nothing but a `name` is left, since a layer without a value changes nothing.
 */
export function fillJson(pattern: JsonPattern, values: object): unknown {
  if (typeof pattern === 'string') return fillAlone(pattern, values);
  if (typeof pattern !== 'object' || pattern === null) return pattern;
  if (Array.isArray(pattern)) {
    const list = pattern as readonly JsonPattern[];
    return list.map((one) => fillJson(one, values)).filter(isThere);
  }
  const filled = Object.entries(pattern as Readonly<Record<string, JsonPattern>>).map(
    ([name, one]) => [name, fillJson(one, values)] as const,
  );
  const there = filled.filter(([, value]) => isThere(value));
  const isLeftOut = filled.length > there.length && there.every(([name]) => name === 'name');
  return isLeftOut ? undefined : Object.fromEntries(there);
}

/** A value of an answer, by own properties alone; undefined where there is none. */
export function at(value: unknown, path: AnswerPath): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (!isRecord(value)) return undefined;
  if (name !== '*') return at(own(value, String(name)), rest);
  if (!Array.isArray(value)) return undefined;
  for (const entry of value as readonly unknown[]) {
    const found = at(entry, rest);
    if (isThere(found)) return found;
  }
  return undefined;
}

function fillAlone(pattern: Pattern, values: object): unknown {
  const groups = ALONE.exec(pattern)?.groups;
  if (groups === undefined) return fill(pattern, values);
  const value = at(values, (groups['path'] ?? '').split('.'));
  if (!isThere(value)) return undefined;
  const isText = typeof value === 'string';
  return isText || groups['formats'] ? formatted(value, groups['formats']) : value;
}

function formatted(value: unknown, formats: string | undefined): string {
  if (!isThere(value) || typeof value === 'object') return '';
  return formatsOf(formats).reduce(
    (text, { name, by }) =>
      Object.hasOwn(FORMATS, name) ? (FORMATS[name]?.(text, by) ?? text) : text,
    String(value as string | number | boolean),
  );
}

function formatsOf(formats = ''): { readonly name: string; readonly by: string }[] {
  return formats
    .split('|')
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', ...by] = one.split(':');
      return { name, by: by.join(':') };
    });
}

function isThere(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function cut(text: string, most: number): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (graphemes.length <= most) return text;
  return `${graphemes
    .slice(0, Math.max(0, most - 1))
    .join('')
    .trimEnd()}…`;
}
