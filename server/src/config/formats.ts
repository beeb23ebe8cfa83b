import { z } from 'zod';

import { suggestion } from '../common/nearest';
import {
  FORMAT_NAME,
  FORMAT_RATIO,
  FORMAT_SIDE,
  FORMATS,
  MOST_FORMATS,
  type Formats,
  type PictureSize,
} from '../contracts/picture';
import type { FormatSetting } from '../contracts/settings';

/** One entry of the option: a built-in name, or a size of the user's own. */
export type FormatInput = FormatSetting;

const BUILT_IN: Readonly<Record<string, PictureSize>> = FORMATS;

function side(name: string) {
  const error = `${name} must be a whole number from ${FORMAT_SIDE.least} to ${FORMAT_SIDE.most}`;
  return z.int({ error }).min(FORMAT_SIDE.least, { error }).max(FORMAT_SIDE.most, { error });
}

const nameError = `name must be lower-case letters, digits and dashes, at most ${FORMAT_NAME.longest} of them`;

const named = z
  .strictObject(
    {
      name: z
        .string({ error: nameError })
        .max(FORMAT_NAME.longest, { error: nameError })
        .regex(FORMAT_NAME.pattern, { error: nameError }),
      width: side('width'),
      height: side('height'),
    },
    { error: ({ code, input }) => (code === 'invalid_type' ? expected(input) : undefined) },
  )
  .superRefine(({ name, width, height }, context) => {
    const builtIn = builtInSize(name);
    if (builtIn !== undefined && (builtIn.width !== width || builtIn.height !== height)) {
      context.addIssue({
        code: 'custom',
        message: `"${name}" is a built-in format of ${builtIn.width}x${builtIn.height}, so give this size another name`,
      });
    }
    if (Math.max(width, height) > FORMAT_RATIO * Math.min(width, height)) {
      context.addIssue({
        code: 'custom',
        message: `one side may be at most ${FORMAT_RATIO} times the other`,
      });
    }
  });

const format = z
  .custom<FormatInput>()
  .transform((given) => {
    const size = builtInSize(given);
    return size === undefined ? given : { name: given, ...size };
  })
  .pipe(named);

/** Reads the sizes that cards are drawn in, by name and `og` first. */
export const formats = z
  .array(format, { error: "must be a list such as ['og', 'square']" })
  .superRefine((list, context) => {
    const names = new Set(['og']);
    list.forEach(({ name }, index) => {
      const isSecond = list.findIndex((other) => other.name === name) < index;
      if (isSecond) {
        context.addIssue({ code: 'custom', path: [index], message: 'its name is taken already' });
      } else if (names.add(name).size > MOST_FORMATS) {
        const message = `there may be at most ${MOST_FORMATS} formats, "og" among them`;
        context.addIssue({ code: 'custom', path: [index], message });
      }
    });
  })
  .transform((list): Formats & { readonly og: PictureSize } => ({
    og: FORMATS.og,
    ...Object.fromEntries(list.map(({ name, ...size }) => [name, size])),
  }));

function expected(given: unknown): string {
  const names = Object.keys(FORMATS);
  const guess = typeof given === 'string' ? suggestion(given, names) : '';
  return `it is neither a built-in format nor { name, width, height }.${guess}`;
}

/** By own properties: the name comes from the config, and `__proto__` is none. */
function builtInSize(name: unknown): PictureSize | undefined {
  return typeof name === 'string' && Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name] : undefined;
}
