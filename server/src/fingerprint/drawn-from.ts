import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import { DRAWN_PARTS, type DrawnFrom, type DrawnPart } from '../contracts/history';
import type { FingerprintInput, ImageFingerprintInput } from './fingerprint';

/** Hexadecimal digits of a part's digest: enough to tell the twenty drawings of a card apart. */
const DIGITS = 16;

/** Which part each piece of the content belongs to. Complete, so that no change goes unexplained. */
const CONTENT = {
  title: 'title',
  description: 'description',
  label: 'label',
  author: 'author',
  date: 'date',
  picture: 'picture',
  logo: 'logo',
  siteName: 'siteName',
  brandColor: 'brandColor',
  locale: 'language',
  direction: 'language',
  parts: 'parts',
  seed: 'ornament',
  pictures: 'picture',
} as const satisfies Record<Exclude<keyof FingerprintInput['content'], 'darkLogo'>, DrawnPart>;

/** The same of everything else but the template. */
const OTHERS = {
  overlays: 'design',
  font: 'design',
  renderer: 'renderer',
  output: 'output',
  formats: 'formats',
} as const satisfies Record<
  Exclude<keyof FingerprintInput, 'content' | 'template' | 'background'>,
  DrawnPart
>;

/**
 * What a picture is drawn from, part by part.
 * @param input what its fingerprint is over
 * @param templateName what editors call the template: a design's own name, where it is one
 */
export function drawnFrom(input: FingerprintInput, templateName: string): DrawnFrom {
  const { content, template, background, ...others } = input;
  const { options, ...version } = template;
  const pieces: Partial<Record<DrawnPart, unknown[]>> = {
    template: [templateName],
    templateVersion: [version],
    options: [options],
  };
  const add = (part: DrawnPart, piece: unknown): void => {
    (pieces[part] ??= []).push(piece);
  };
  for (const [name, part] of entriesOf(CONTENT)) add(part, content[name]);
  for (const [name, part] of entriesOf(OTHERS)) add(part, others[name]);
  // Only where they are there, so that the digests of cards without them stay as they are.
  if (content.darkLogo) add('logo', content.darkLogo);
  if (background !== undefined) add('picture', background);
  return digested(Object.entries(pieces));
}

function digested(pieces: readonly (readonly [string, readonly unknown[]])[]): DrawnFrom {
  const digests = pieces
    .filter(([, values]) => values.some((value) => value !== null && value !== undefined))
    .map(([part, values]) => [part, sha256(stringify(values)).slice(0, DIGITS)]);
  return Object.fromEntries(digests) as DrawnFrom;
}

/** What pictures made of an editor's own finished one are drawn from. */
export function drawnFromImage({ image, crop, ...others }: ImageFingerprintInput): DrawnFrom {
  const pieces: Partial<Record<DrawnPart, unknown>> = { image: [image, crop], ...others };
  return digested(Object.entries(pieces).map(([part, piece]) => [part, [piece]]));
}

/**
 * In what two drawings differ. Another template brings its own version and options: then it alone is
 * named. So is an editor's own picture, in place of which all the rest was drawn or is.
 */
export function differences(one: DrawnFrom, other: DrawnFrom): DrawnPart[] {
  const differing = DRAWN_PARTS.filter((part) => one[part] !== other[part]);
  if ((one.image === undefined) !== (other.image === undefined)) return ['image'];
  if (!differing.includes('template')) return differing;
  return differing.filter((part) => part !== 'templateVersion' && part !== 'options');
}

function entriesOf<Table extends object>(table: Table): [keyof Table, Table[keyof Table]][] {
  return Object.entries(table) as [keyof Table, Table[keyof Table]][];
}
