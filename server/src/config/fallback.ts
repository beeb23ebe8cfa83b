import { z } from 'zod';

import { color } from './color';
import { suggestion } from '../common/nearest';
import { MOST_FALLBACKS } from '../contracts/settings';
import { oneOrMany } from './one-or-many';
import { pictureSchema } from './picture';

const text = z.string().trim().min(1).max(300);

/** What stands in for a card: a finished picture, or a card that is drawn without an entry. */
const fields = {
  /**
   * The uid of a content type such as `api::article.article`, or a list of them.
   * @default null: every content type with the field
   */
  type: oneOrMany,
  /**
   * A locale such as `ar`, or a list of them.
   * @default null: every locale
   */
  locale: oneOrMany,
  /**
   * A finished picture: a file, absolute or relative to the app's folder, or `{ file }` with the
   * `documentId` of a picture in the media library.
   * @default null: a template draws
   */
  picture: pictureSchema.nullable().default(null),
  /** The name of a template or a design that draws it. */
  template: z.string().min(1).max(100).nullable().default(null),
  /**
   * What is drawn as the title.
   * @default null: the site's name, `brand.name`
   */
  title: text.nullable().default(null),
  /** @default null: none */
  description: text.nullable().default(null),
  /** @default null: none */
  label: text.nullable().default(null),
  /**
   * A CSS colour.
   * @default null: the design's or the site's
   */
  brandColor: color.nullable().default(null),
};

const known = Object.keys(fields);

const entry = z
  .strictObject(fields, {
    error: ({ code, ...issue }) => {
      const [key = ''] = code === 'unrecognized_keys' ? (issue['keys'] as string[]) : [];
      return key === '' ? undefined : `"${key}" is none of its options.${suggestion(key, known)}`;
    },
  })
  .superRefine(({ picture, template, title, description, label, brandColor }, context) => {
    if ((picture === null) === (template === null)) {
      context.addIssue({
        code: 'custom',
        message: 'name either a "picture" or a "template" that draws one',
      });
    } else if (picture !== null && [title, description, label, brandColor].some(isGiven)) {
      context.addIssue({
        code: 'custom',
        message: 'words and a brand colour are for a "template": nothing is written on a "picture"',
      });
    }
  });

const isGiven = (value: unknown) => value !== null;

/** What stands in for cards of a kind, with every default filled in. */
export type FallbackConfig = z.output<typeof entry>;

type Given = z.input<typeof entry> | string;

/** What the option takes. */
export type FallbackInput = Given | readonly Given[] | null;

/**
 * A picture's file, one entry, or a list of them, of which the first that fits stands in. A wrong
 * entry of a list is left out alone.
 */
export const fallbackSchema = z.custom<FallbackInput>().transform((given, context) => {
  const all: FallbackConfig[] = [];
  if (given === null) return all;
  const isList = Array.isArray(given);
  const list: unknown[] = isList ? given : [given];
  if (list.length > MOST_FALLBACKS) {
    context.issues.push({
      code: 'custom',
      input: given,
      message: `may have at most ${MOST_FALLBACKS}`,
    });
    return z.NEVER;
  }
  for (const [index, each] of list.entries()) {
    const read = entry.safeParse(typeof each === 'string' ? { picture: each } : each);
    if (read.success) all.push(read.data);
    for (const { message, path } of read.error?.issues ?? []) {
      const at = typeof each === 'string' ? [] : path;
      const issue = { code: 'custom', input: given, message } as const;
      context.issues.push({ ...issue, path: isList ? [index, ...at] : at });
    }
  }
  return all;
});
