import { z } from 'zod';

import { parseHexColor } from '../../common/color';
import { OgImageError } from '../../contracts/errors';
import type { TemplateBundle } from '../../contracts/template';
import type { OwnTemplate } from '../catalogue';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/u, {
  error: 'must be lower-case letters, digits and dashes, such as "my-card"',
});
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/u, {
  error: 'must be letters and digits, such as "showDate"',
});
const color = z.string().refine((given) => parseHexColor(given) === given, {
  error: 'must be a colour as "#rrggbb"',
});
const label = z.string().trim().min(1).max(100);
const text = z.string().max(500);
const shared = { label, help: text.optional() };

const anyOption = z.discriminatedUnion('type', [
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
]);

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
      return null;
  }
}

const part = z.strictObject({
  label,
  type: z.enum(['text', 'number', 'date', 'list']),
  names: z.array(z.string().min(1).max(200)).max(50),
});

const info = z.strictObject({
  name,
  label,
  version: z.number().int().min(0),
  options: z.record(key, option),
  parts: z.record(key, part),
  seeded: z.boolean(),
  picture: z.boolean(),
  logo: z.boolean(),
  digest: z.string(),
});

const words = z.string().max(5000).nullable().default(null);

/** A sample has no picture: whoever shows it has some. */
const sample = z.object({
  title: z.string().trim().min(1).max(5000),
  description: words,
  label: words,
  author: words,
  date: words,
  siteName: words,
  picture: z
    .unknown()
    .optional()
    .transform(() => null),
  logo: z
    .unknown()
    .optional()
    .transform(() => null),
  brandColor: color.default('#4945ff'),
  locale: z.string().min(1).max(100).default('en'),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  parts: z.record(key, z.union([z.string(), z.array(z.string())])).optional(),
  seed: z.string().optional(),
});

const told = z.strictObject({ info, sample });

/**
 * Reads what the templates of a bundle say of themselves: it comes from code that nobody has checked.
 * @throws OgImageError OG_TEMPLATE_FAILED, naming the template and what is wrong with it
 */
export function readTemplates(
  said: unknown,
  { origin }: TemplateBundle,
): Pick<OwnTemplate, 'info' | 'sample'>[] {
  const list = Array.isArray(said) ? said : [];
  if (list.length === 0) {
    throw failed(
      origin,
      'it exports no template. Make one with defineTemplate() of "strapi-plugin-og-image/template" and export it',
    );
  }
  return list.map((each: unknown) => {
    const read = told.safeParse(each);
    if (read.success) return read.data as Pick<OwnTemplate, 'info' | 'sample'>;
    const [issue] = read.error.issues;
    const path = issue?.path ?? [];
    // As the template's author has written it.
    const where = (path[0] === 'info' ? path.slice(1) : path).map(String).join('.');
    throw failed(origin, `its "${where}" cannot be used: ${issue?.message ?? 'it is wrong'}`);
  });
}

function failed(origin: string, why: string): OgImageError {
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template in ${origin} cannot be used: ${why}.`,
  );
}
