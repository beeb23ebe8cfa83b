import { z } from 'zod';

import { parseHexColor } from '../../common/color';
import { TEMPLATE_NAME } from '../../common/template-name';
import { optionSchemas, schemaKey as key } from '../../config/option-schemas';
import { CALM_PLACES } from '../../contracts/template';

const name = z.string().regex(TEMPLATE_NAME, {
  error: 'must be lower-case letters, digits and dashes, such as "my-card"',
});
const label = z.string().trim().min(1).max(100);
const names = z.array(z.string().min(1).max(200)).max(50);

const part = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ label, type: z.enum(['text', 'number', 'date', 'list']), names }),
    z.strictObject({
      label,
      type: z.literal('pictures'),
      names,
      most: z.number().int().min(1).max(8),
    }),
  ],
  { error: 'must be a part whose "type" is text, number, date, list or pictures' },
);

const words = z.string().max(2000).nullable();

/** Pictures are none of its parts: a sample is drawn as it is. */
const sample = z.strictObject({
  title: z.string().trim().min(1).max(2000),
  description: words,
  label: words,
  author: words,
  date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}/u, { error: 'must be a day such as "2026-03-05"' })
    .nullable(),
  picture: z.null(),
  logo: z.null(),
  siteName: words,
  brandColor: z.string().refine((value) => parseHexColor(value) === value, {
    error: 'must be a colour as "#rrggbb"',
  }),
  locale: z.string().min(1).max(100),
  direction: z.enum(['ltr', 'rtl']),
  parts: z
    .record(key, z.union([z.string().max(2000), z.array(z.string().max(2000)).max(50)]))
    .optional(),
  seed: z.string().max(200).optional(),
});

/** What a template may say of itself. */
export const templateInfo = z.strictObject({
  name,
  label,
  version: z.number().int().min(0),
  options: optionSchemas,
  parts: z.record(key, part),
  seeded: z.boolean(),
  picture: z.boolean(),
  logo: z.boolean(),
  calm: z.enum(CALM_PLACES),
  sample,
  digest: z.string(),
});
