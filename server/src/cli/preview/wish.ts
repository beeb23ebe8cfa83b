import { z } from 'zod';

import { parseHexColor } from '../../common/color';
import { OgImageError } from '../../contracts/errors';
import { SAMPLE_PICTURES } from './sample-pictures';
import { OWN_SAMPLE } from './samples';

const name = z.string().min(1).max(200);

const wishSchema = z.strictObject({
  template: name,
  format: name,
  /** A sample's name. Not looked at where an entry is drawn. */
  sample: name.default(OWN_SAMPLE),
  entry: z
    .strictObject({ uid: name, documentId: name, locale: z.string().max(100).nullable() })
    .nullable()
    .default(null),
  /** `auto` is the sample's or the entry's own. */
  direction: z.enum(['auto', 'ltr', 'rtl']).default('auto'),
  /** Null for the site's, the sample's or the entry's own. */
  brandColor: z
    .string()
    .refine((given) => parseHexColor(given) === given, { error: 'must be a colour as "#rrggbb"' })
    .nullable()
    .default(null),
  /** A sample's picture. */
  picture: z.enum([...SAMPLE_PICTURES, 'none']).default('photo'),
  logo: z.enum(['site', 'sample', 'none']).default('site'),
  /** What an ornament grows from. Null for the template's own sample. */
  seed: z.string().max(200).nullable().default(null),
  /** What the template no longer has is passed over: it may have been saved meanwhile. */
  options: z.record(z.string(), z.unknown()).default({}),
});

/** A picture that the page asks for. */
export type Wish = z.output<typeof wishSchema>;

/** @throws OgImageError OG_CHOICES_INVALID, naming what is wrong */
export function parseWish(value: unknown): Wish {
  const read = wishSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new OgImageError(
    'OG_CHOICES_INVALID',
    `The picture cannot be drawn as asked for: "${where || 'the request'}" ${issue?.message ?? 'is wrong'}.`,
  );
}
