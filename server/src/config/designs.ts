import { z } from 'zod';

import { TEMPLATE_NAME } from '../common/template-name';
import { color } from './color';
import { pictureSchema } from './picture';

const name = z.string().regex(TEMPLATE_NAME, {
  error: 'must be lower-case letters, digits and dashes, such as "news-card"',
});

/**
 * A design: a template under a name of its own, with some of its options fixed and with pictures of
 * its own. What can only be judged against the templates, formats and fonts that there are is checked
 * by `readDesigns`.
 */
export const designSchema = z.strictObject({
  /** Lower-case letters, digits and dashes; no template's name. */
  name,
  /** What editors read in the gallery. */
  label: z.string().trim().min(1).max(100),
  /** The name of the template that draws it; not another design's. */
  template: z.string().min(1).max(100),
  /**
   * Values of the template's options by name. Editors choose the others.
   * @default {}
   */
  options: z
    // Of any type: a value that the option cannot have costs the design that option alone.
    .record(
      z.string().max(100),
      z.custom<string | number | boolean>(() => true),
    )
    .default({}),
  /**
   * A picture's file, or `{ file }` with the `documentId` of a picture in the media library, drawn in place of the entry's picture, or behind the words of a template that
   * draws none.
   * @default null: the entry's picture is drawn
   */
  background: pictureSchema.nullable().default(null),
  /**
   * A transparent PNG or SVG that is drawn over the whole card: a file or `{ file }`, or these by format, with
   * `default` for all others. It covers the card; what reaches beyond its edges is cut off.
   * @default null: none
   */
  overlay: z
    .union([pictureSchema, z.record(z.string().max(100), pictureSchema)], {
      error:
        'must be a file, or files by format such as { default: "./frame.svg", square: "./square.svg" }',
    })
    .nullable()
    .default(null),
  /**
   * The logo's file, in place of the site's.
   * @default null: the site's logo
   */
  logo: pictureSchema.nullable().default(null),
  /**
   * The family of one of the `fonts`, which is asked first for every character.
   * @default null: the usual order
   */
  font: z.string().min(1).max(100).nullable().default(null),
  /**
   * The brand colour of cards whose editor chose none. A CSS colour.
   * @default null: that of the field or the site
   */
  brandColor: color.nullable().default(null),
  /**
   * What it shows of `title`, `description`, `label`, `author`, `date`, `logo`, `siteName`, `picture`
   * and the template's own parts; the rest is left out. The title is always shown by a template that
   * draws text.
   * @default null: all of them
   */
  shows: z.array(z.string().min(1).max(100)).max(50).nullable().default(null),
});

/** A design with every default filled in. */
export type DesignConfig = z.output<typeof designSchema>;
