import { z } from 'zod';

import { parseHexColor } from '../../common/color';

/** UTF-16 units. What is longer than any text on a card is a mistake. */
const words = z.string().max(5000);

/** What a template that is not built in may be shown with: `Content`, without pictures. */
export const sampleSchema = z.strictObject({
  title: words.min(1, { error: 'must not be empty' }),
  description: words.nullable(),
  label: words.nullable(),
  author: words.nullable(),
  date: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/u, { error: 'must be a day, such as "2026-03-05"' })
    .nullable(),
  picture: z.null({ error: 'must be null: a sample has no picture' }),
  logo: z.null({ error: 'must be null: a sample has no logo' }),
  siteName: words.nullable(),
  brandColor: z.string().refine((value) => parseHexColor(value) === value, {
    error: 'must be a colour as "#rrggbb"',
  }),
  locale: z.string().min(1).max(35),
  direction: z.enum(['ltr', 'rtl']),
  parts: z.record(z.string(), z.union([words, z.array(words).max(100)])).optional(),
  seed: words.optional(),
});
