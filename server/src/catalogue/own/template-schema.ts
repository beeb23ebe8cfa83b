import { z } from 'zod';

import { parseHexColor } from '../../common/color';
import { TEMPLATE_NAME } from '../../common/template-name';
import { CALM_PLACES } from '../../contracts/template';

const name = z.string().regex(TEMPLATE_NAME, {
  error: 'must be lower-case letters, digits and dashes, such as "my-card"',
});
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/u, {
  error: 'must be letters and digits, such as "showDate"',
});
const label = z.string().trim().min(1).max(100);
const text = z.string().max(500);
const shared = { label, help: text.optional() };

const anyOption = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...shared,
      type: z.literal('text'),
      maxLength: z.number().int().min(1).max(2000),
      default: z.string(),
    }),
    z.strictObject({
      ...shared,
      type: z.literal('number'),
      min: z.number(),
      max: z.number(),
      step: z.number().positive().optional(),
      default: z.number(),
    }),
    z.strictObject({ ...shared, type: z.literal('boolean'), default: z.boolean() }),
    z.strictObject({
      ...shared,
      type: z.literal('choice'),
      choices: z
        .array(z.strictObject({ value: z.string().max(100), label }))
        .min(1)
        .max(50),
      default: z.string(),
    }),
    z.strictObject({ ...shared, type: z.literal('color'), default: z.string() }),
    z.strictObject({ ...shared, type: z.literal('picture'), default: z.literal('') }),
  ],
  { error: 'must be an option whose "type" is text, number, boolean, choice, color or picture' },
);

const option = anyOption.superRefine((schema, context) => {
  const problem = defaultProblem(schema);
  if (problem !== null) {
    context.addIssue({ code: 'custom', path: ['default'], message: problem });
  }
});

/** Why an option's default is none of the values that it may have, or null. */
function defaultProblem(schema: z.output<typeof anyOption>): string | null {
  switch (schema.type) {
    case 'text':
      return schema.default.length <= schema.maxLength ? null : 'is longer than "maxLength"';
    case 'number':
      return schema.default >= schema.min && schema.default <= schema.max
        ? null
        : 'must lie from "min" to "max"';
    case 'choice':
      return schema.choices.some(({ value }) => value === schema.default)
        ? null
        : 'must be the value of one of its choices';
    case 'color':
      return parseHexColor(schema.default) === schema.default
        ? null
        : 'must be a colour as "#rrggbb"';
    case 'boolean':
    case 'picture':
      return null;
  }
}

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
  options: z.record(key, option),
  parts: z.record(key, part),
  seeded: z.boolean(),
  picture: z.boolean(),
  logo: z.boolean(),
  calm: z.enum(CALM_PLACES),
  sample,
  digest: z.string(),
});
