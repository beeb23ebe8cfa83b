import { z } from 'zod';

import { parseHexColor } from '../../common/color';
import { OgImageError } from '../../contracts/errors';
import type { TemplateBundle, TemplateInfo } from '../../contracts/template';
import { TEMPLATE_NAME } from '../template-name';
import { sampleSchema } from './sample-schema';

const name = z.string().regex(TEMPLATE_NAME, {
  error: 'must be lower-case letters, digits and dashes, such as "my-card"',
});
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/u, {
  error: 'must be letters and digits, such as "showDate"',
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
  sample: sampleSchema,
  digest: z.string(),
});

/**
 * Reads what the templates of a bundle say of themselves: it comes from code that nobody has checked.
 * @throws OgImageError OG_TEMPLATE_FAILED, naming the template and what is wrong with it
 */
export function readTemplates(told: unknown, { origin }: TemplateBundle): TemplateInfo[] {
  const list = Array.isArray(told) ? told : [];
  if (list.length === 0) {
    throw failed(
      origin,
      'it exports no template. Make one with defineTemplate() of "strapi-plugin-og-image/template" and export it',
    );
  }
  return list.map((each: unknown) => {
    const read = info.safeParse(each);
    if (read.success) return read.data as TemplateInfo;
    const [issue] = read.error.issues;
    const where = issue === undefined ? '' : issue.path.map(String).join('.');
    throw failed(origin, `its "${where}" cannot be used: ${issue?.message ?? 'it is wrong'}`);
  });
}

function failed(origin: string, why: string): OgImageError {
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template in ${origin} cannot be used: ${why}.`,
  );
}
