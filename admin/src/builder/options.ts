import { MAPPED_PARTS, type PathOption } from '../../../server/src/contracts/field';
import { cleanOption, isPart } from '../../../server/src/resolve/clean-options';
import { splitNames } from '../../../server/src/resolve/names';

/** The options that have an input in the builder, in the order of the form. */
export const OPTIONS = [
  ...MAPPED_PARTS,
  'bodyPicture',
  'timeZone',
  'template',
  'brandColor',
  'templates',
  'formats',
] as const;
export type OptionName = (typeof OPTIONS)[number];

export type Options = Readonly<Record<string, unknown>>;

/** The paths of a part in their order, or false where it is kept off the card. */
export function pathsIn(value: unknown): string[] | false {
  return value === false ? false : namesIn(value);
}

/** The names in an option that holds one or a list. */
export function namesIn(value: unknown): string[] {
  return [value].flat().flatMap((each) => (typeof each === 'string' ? splitNames(each) : []));
}

/** Paths as the schema holds them: one as a text, several as a list, none as no option at all. */
export function toPathOption(paths: readonly string[]): PathOption | undefined {
  const unique = [...new Set(paths)];
  return unique.length > 1 ? unique : unique[0];
}

/** The options as they go into the schema's file, or undefined where none says anything. */
export function cleanOptions(options: Options | undefined): Options | undefined {
  const entries = Object.entries(options ?? {})
    .map(([name, written]) => {
      const value = cleanOption(name, written);
      const isTexts = isPart(name) && value !== false && namesIn(value).length > 0;
      return [name, isTexts ? toPathOption(namesIn(value)) : value] as const;
    })
    .filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Whether the options in the form are as they go into the file. */
export function isClean(options: Options | undefined): boolean {
  return JSON.stringify(cleanOptions(options)) === JSON.stringify(options);
}
