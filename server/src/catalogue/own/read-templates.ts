import stringify from 'safe-stable-stringify';
import type { z } from 'zod';

import { OgImageError } from '../../contracts/errors';
import type { TemplateBundle, TemplateInfo } from '../../contracts/template';
import { templateInfo } from './template-schema';

/** What there is in one bundle: what is wrong with one template costs that one alone. */
export interface ReadTemplates {
  readonly infos: readonly TemplateInfo[];
  /** Names are null where they cannot be read. */
  readonly broken: readonly { readonly name: string | null; readonly error: OgImageError }[];
}

/**
 * Reads what the templates of a bundle say of themselves: it comes from code that nobody has checked.
 * @throws OgImageError OG_TEMPLATE_FAILED where there is none
 */
export function readTemplates(told: unknown, { origin }: TemplateBundle): ReadTemplates {
  const list: unknown[] = Array.isArray(told) ? told : [];
  if (list.length === 0) {
    throw unusable(
      `The template in ${origin}`,
      'it exports none. Make one with defineTemplate() of "strapi-plugin-og-image/template", and export what that returns',
    );
  }
  const infos: TemplateInfo[] = [];
  const broken: { name: string | null; error: OgImageError }[] = [];
  for (const each of list) {
    const read = templateInfo.safeParse(each);
    if (read.success) {
      infos.push(read.data as TemplateInfo);
    } else {
      const name = textAt(each, 'name');
      const called = name === null ? 'The template' : `The template "${name.slice(0, 64)}"`;
      const why = textAt(each, 'fault') ?? problemOf(read.error.issues, each);
      broken.push({ name, error: unusable(`${called} in ${origin}`, why) });
    }
  }
  return { infos, broken };
}

/** `its "options.ground.default" is "green", but must be a colour as "#rrggbb"`. */
function problemOf(issues: readonly z.core.$ZodIssue[], told: unknown): string {
  // A key that is misspelt is missing as well: what was written says more.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) return 'what it says of itself cannot be read';
  const where = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return `its "${where}" has "${issue.keys.join('", "')}", which nothing reads. Correct the name, or leave it out`;
  }
  if (issue.code === 'invalid_key') {
    return `the name in its "${where}" ${issue.issues[0]?.message ?? 'cannot be used'}`;
  }
  const given = issue.path.reduce<unknown>(at, told);
  if (given === undefined) return `its "${where}" is missing`;
  return `its "${where}" is ${shorten(given)}, but ${wanted(issue)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  record: 'an object by names',
  object: 'an object',
  array: 'a list',
};

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
  }
  if (issue.code === 'invalid_type') return `must be ${TYPES[issue.expected] ?? issue.expected}`;
  return issue.message.replace(/^[A-Z][a-z ]+: expected/u, 'must be');
}

function at(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (Object.getOwnPropertyDescriptor(value, key)?.value as unknown)
    : undefined;
}

function textAt(value: unknown, key: string): string | null {
  const text = at(value, key);
  return typeof text === 'string' ? text : null;
}

function shorten(value: unknown): string {
  const text = stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function unusable(which: string, why: string): OgImageError {
  return new OgImageError('OG_TEMPLATE_FAILED', `${which} cannot be used: ${why}.`, {
    values: { template: which, detail: why },
  });
}
