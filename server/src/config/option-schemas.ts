import { z } from 'zod';

import { parseHexColor } from '../common/color';
import type { OptionSchemas } from '../contracts/template';

/** What options and parts are called. */
export const schemaKey = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,59}$/u, {
  error: 'must be letters and digits, such as "showDate"',
});

const label = z.string().trim().min(1).max(100);
const shared = { label, help: z.string().max(500).exactOptional() };

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
      step: z.number().positive().exactOptional(),
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

/** What editors may choose of a template, by name. */
export const optionSchemas: z.ZodType<OptionSchemas, OptionSchemas> = z.record(schemaKey, option);
