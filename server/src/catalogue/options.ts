import { parseHexColor } from '../common/color';
import { suggestion } from '../common/nearest';
import { OgImageError } from '../contracts/errors';
import type { OptionSchema, OptionValue, TemplateInfo } from '../contracts/template';

export type Options = Readonly<Record<string, OptionValue>>;

/**
 * Reads what was chosen of a template's options. What is as by default is left out.
 * @throws OgImageError OG_CHOICES_INVALID, naming the first wrong option
 */
export function parseOptions(value: unknown, { name, options }: TemplateInfo): Options {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`The options of a template are an object by their names, such as {}.`);
  }
  const parsed = Object.entries(value).flatMap(([option, given]): [string, OptionValue][] => {
    const schema = Object.hasOwn(options, option) ? options[option] : undefined;
    const shown = option.slice(0, 64);
    if (schema === undefined) {
      const known = suggestion(shown, Object.keys(options));
      throw invalid(`The template "${name}" has no option "${shown}".${known}`);
    }
    const read = readOption(schema, given);
    if (read === null) {
      throw invalid(`The option "${shown}" of the template "${name}" is ${wanted(schema)}.`);
    }
    return read === schema.default ? [] : [[option, read]];
  });
  return Object.fromEntries(parsed);
}

/**
 * Of options that were stored once, those that the template still has: another version of it, or
 * another template in its place, is drawn with its defaults.
 */
export function keptOptions(value: unknown, template: TemplateInfo): Options {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const kept = Object.entries(value).flatMap(([option, given]): [string, OptionValue][] => {
    const schema = Object.hasOwn(template.options, option) ? template.options[option] : undefined;
    const read = schema === undefined ? null : readOption(schema, given);
    return read === null || read === schema?.default ? [] : [[option, read]];
  });
  return Object.fromEntries(kept);
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
  }
}

function invalid(message: string): OgImageError {
  return new OgImageError('OG_CHOICES_INVALID', message);
}
