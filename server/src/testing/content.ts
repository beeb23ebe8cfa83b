import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { OgImageError, reasonOf } from '../contracts/errors';
import type { Content, PartValue, PictureBytes } from '../contracts/content';
import type { SampleContent, TemplateInfo } from '../contracts/template';
import { suggestion } from '../common/nearest';
import { directionOf } from '../resolve/direction';

/** A picture's file, by its path, or its bytes: PNG, JPEG, WebP, AVIF, GIF or SVG. */
export type TestPicture = string | Uint8Array;

/** What is drawn in place of the template's sample, all of it optional. */
export type TestContent = Partial<Omit<SampleContent, 'picture' | 'logo' | 'parts'>> & {
  readonly picture?: TestPicture | null;
  readonly logo?: TestPicture | null;
  /** Those of the template's own parts and options, by name. */
  readonly pictures?: Readonly<Record<string, readonly TestPicture[]>>;
};

export interface GivenContent {
  readonly content?: TestContent | undefined;
  readonly parts?: Readonly<Record<string, PartValue>> | undefined;
}

/**
 * A template's sample with what a test says differently.
 * @throws OgImageError OG_CHOICES_INVALID for content and parts that no template, or not this one, has
 * @throws OgImageError OG_PICTURE_UNREADABLE where a picture's file cannot be read
 */
export async function contentOf(
  { name, sample, parts: schemas, options }: TemplateInfo,
  { content = {}, parts = {} }: GivenContent,
): Promise<Content<PictureBytes>> {
  for (const key of Object.keys(content)) {
    const known = [...new Set([...Object.keys(sample), 'pictures', 'seed'])].filter(
      (each) => each !== 'parts',
    );
    if (!known.includes(key)) {
      throw wrong(`Content has no "${key}".${suggestion(key, known)}`);
    }
  }
  for (const part of Object.keys(parts)) {
    if (Object.hasOwn(schemas, part)) continue;
    const known = suggestion(part, Object.keys(schemas));
    throw wrong(`The template "${name}" has no part "${part}".${known}`);
  }
  const { picture = null, logo = null, pictures = {}, ...words } = content;
  for (const one of Object.keys(pictures)) {
    const known = Object.entries({ ...schemas, ...options }).flatMap(([each, { type }]) =>
      type === 'picture' || type === 'pictures' ? [each] : [],
    );
    if (!known.includes(one)) {
      throw wrong(`The template "${name}" draws no pictures "${one}".${suggestion(one, known)}`);
    }
  }
  const { locale } = words;
  return {
    ...sample,
    // Words in another language than the sample's are rarely meant to be set as the sample is.
    ...(locale !== undefined && { direction: directionOf(locale) }),
    ...words,
    picture: await readPicture(picture, 'picture'),
    logo: await readPicture(logo, 'logo'),
    pictures: await readAll(pictures),
    parts: { ...sample.parts, ...parts },
  };
}

async function readAll(
  given: NonNullable<TestContent['pictures']>,
): Promise<Record<string, PictureBytes[]>> {
  const read = Object.entries(given).map(async ([name, all]) => {
    const pictures = await Promise.all(all.map((one) => readPicture(one, name)));
    return [name, pictures.filter((one) => one !== null)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function readPicture(given: TestPicture | null, part: string): Promise<PictureBytes | null> {
  if (given === null) return null;
  if (typeof given !== 'string') return { bytes: given, name: part, focalPoint: null };
  const bytes = await readFile(given).catch((error: unknown) => {
    throw new OgImageError(
      'OG_PICTURE_UNREADABLE',
      `The ${part} cannot be read: ${reasonOf(error)}. Paths are told from ${process.cwd()}.`,
      { cause: error },
    );
  });
  return { bytes, name: path.basename(given), focalPoint: null };
}

function wrong(message: string): OgImageError {
  return new OgImageError('OG_CHOICES_INVALID', message);
}
