import { parseHexColor } from '../common/color';
import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { OptionSchema, OptionValue, TemplateInfo } from '../contracts/template';

export type Options = Readonly<Record<string, OptionValue>>;

/** A `documentId`, which Strapi makes of 24 lower-case letters and digits; or nothing. */
const FILE_ID = /^[a-z0-9]{0,40}$/u;

/**
 * Reads what was chosen of a template's options. What is as by default is left out.
 * @throws OgImageError OG_CHOICES_INVALID, naming the first wrong option
 */
export function parseOptions(value: unknown, template: TemplateInfo): Options {
  return readOptions(value, template, (problem) => {
    throw new OgImageError('OG_CHOICES_INVALID', problem, { values: { detail: problem } });
  });
}

/**
 * Of options that were stored once, those that the template still has: another version of it, or
 * another template in its place, is drawn with its defaults.
 */
export function keptOptions(value: unknown, template: TemplateInfo): Options {
  return readOptions(value, template, () => undefined);
}

/**
 * The options that a design fixes, as they are written: one that is as by default is fixed, too.
 * @param tell of what is wrong with one, which is left out then
 */
export function fixedOptions(
  value: unknown,
  template: TemplateInfo,
  tell: (problem: string) => void,
): Options {
  return Object.fromEntries(validOptions(value, template, tell));
}

/** The files that options name which are pictures: their `documentId`, by the option's name. */
export function picturesIn(
  options: Options,
  { options: schemas }: Pick<TemplateInfo, 'options'>,
): Readonly<Record<string, string>> {
  const named = Object.entries(options).filter(
    ([name, file]) =>
      typeof file === 'string' &&
      file !== '' &&
      Object.hasOwn(schemas, name) &&
      schemas[name]?.type === 'picture',
  );
  return Object.fromEntries(named) as Record<string, string>;
}

/** Options without those that are as by default. */
export function withoutDefaults(options: Options, { options: schemas }: TemplateInfo): Options {
  const others = Object.entries(options).filter(([name, value]) => {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    return schema?.default !== value;
  });
  return Object.fromEntries(others);
}

/** @param tell of what is wrong, and left out unless it throws */
function readOptions(
  value: unknown,
  template: TemplateInfo,
  tell: (problem: string) => void,
): Options {
  return withoutDefaults(Object.fromEntries(validOptions(value, template, tell)), template);
}

function validOptions(
  value: unknown,
  { name, options, design }: TemplateInfo,
  tell: (problem: string) => void,
): [string, OptionValue][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    tell('The options of a template are an object by their names, such as {}.');
    return [];
  }
  return Object.entries(value).flatMap(([option, given]): [string, OptionValue][] => {
    const schema = Object.hasOwn(options, option) ? options[option] : undefined;
    const shown = option.slice(0, 64);
    if (schema === undefined) {
      const isFixed = design?.fixed.includes(option) ?? false;
      const known = suggestion(shown, Object.keys(options));
      tell(
        isFixed
          ? `The design "${name}" fixes the option "${shown}". Leave it out, or pick "${design?.template}".`
          : `The template "${name}" has no option "${shown}".${known}`,
      );
      return [];
    }
    const read = readOption(schema, given);
    if (read === null) {
      tell(`The option "${shown}" of the template "${name}" is ${wanted(schema)}.`);
      return [];
    }
    return [[option, read]];
  });
}

function readOption(schema: OptionSchema, value: unknown): OptionValue | null {
  switch (schema.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'number':
      if (typeof value !== 'number' || !(value >= schema.min && value <= schema.max)) return null;
      return value;
    case 'choice':
      return schema.choices.find((choice) => choice.value === value)?.value ?? null;
    case 'color':
      return parseHexColor(value);
    case 'text':
      return typeof value === 'string' && value.length <= schema.maxLength ? value : null;
    case 'picture':
      return typeof value === 'string' && FILE_ID.test(value) ? value : null;
  }
}

function wanted(schema: OptionSchema): string {
  switch (schema.type) {
    case 'boolean':
      return 'true or false';
    case 'number':
      return `a number from ${schema.min} to ${schema.max}`;
    case 'choice':
      return `one of ${schema.choices.map(({ value }) => `"${value}"`).join(', ')}`;
    case 'color':
      return 'a colour such as "#4945ff" or "rebeccapurple"';
    case 'text':
      return `a text of at most ${schema.maxLength} characters`;
    case 'picture':
      return 'the documentId of a picture in the media library, or an empty text for none';
  }
}
