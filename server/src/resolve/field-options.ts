import { z } from 'zod';

import { parseHexColor } from '../common/color';
import { suggestion } from '../common/nearest';
import { isTimeZone, nearestTimeZone } from '../common/time-zone';
import type { FieldOptions } from '../contracts/field';
import { cleanOption, isPart } from './clean-options';

const text = z.string().max(500);
const path = z.union([text, z.array(text).max(20), z.literal(false)]).optional();

const shape = {
  title: path,
  description: path,
  label: path,
  author: path,
  date: path,
  picture: path,
  parts: z.record(z.string().max(100), path).optional(),
  bodyPicture: z.boolean().optional(),
  timeZone: z.string().refine(isTimeZone).optional(),
  template: z.string().max(100).optional(),
  templates: z.array(z.string().max(100)).max(100).optional(),
  brandColor: z
    .string()
    .refine((value) => parseHexColor(value) !== null)
    .optional(),
  formats: z.array(z.string().max(100)).max(100).optional(),
};

const WANTED: Readonly<Record<string, string>> = {
  parts: "the paths of attributes by part, such as { price: 'pricing.amount' }",
  bodyPicture: 'true or false',
  timeZone: 'the IANA name of a time zone such as "Europe/Berlin"',
  brandColor: 'a colour such as "#4945ff" or "rebeccapurple"',
  templates: 'a list of template names',
  formats: "a list of the names of formats, such as ['square']",
};

/**
 * Reads the options that stand in a content type's schema. An empty text, or a list of empty lines,
 * counts as absent; the word "false" as `false`; a name with commas as several. A wrong option is
 * named in `problems`, as a sentence about the field, and left out: a schema never stops Strapi.
 */
export function parseFieldOptions(input: unknown): {
  options: FieldOptions;
  problems: string[];
} {
  const problems: string[] = [];
  const known = Object.keys(shape);
  const given = typeof input === 'object' && input !== null ? Object.entries(input) : [];
  const options: Record<string, unknown> = {};
  for (const [name, written] of given) {
    const value = cleanOption(name, written);
    if (value === undefined) continue;
    const schema = Object.hasOwn(shape, name) ? shape[name as keyof typeof shape] : undefined;
    if (schema === undefined) {
      problems.push(
        `It has an option "${name}", which is none and is ignored.${suggestion(name, known)}`,
      );
    } else if (!schema.safeParse(value).success) {
      const wanted = isPart(name)
        ? 'the path of an attribute such as "author.name", a list of paths, or false'
        : (WANTED[name] ?? 'a text');
      const isZone = name === 'timeZone' && typeof value === 'string';
      const near = isZone ? nearestTimeZone(value) : undefined;
      const guess = near === undefined ? '' : ` Did you mean "${near}"?`;
      problems.push(
        `It has ${JSON.stringify(value).slice(0, 80)} for "${name}", which must be ${wanted}.${guess} That is ignored.`,
      );
    } else {
      options[name] = value;
    }
  }
  return { options, problems };
}
