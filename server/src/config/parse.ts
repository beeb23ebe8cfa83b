import stringify from 'safe-stable-stringify';
import type { z } from 'zod';

import { isRecord } from '../common/record';
import { suggestion } from '../common/nearest';
import { configSchema, type Config } from './schema';

/**
 * Options that are taken whole or not at all: half of an address is another address, which would get the
 * key. They may hold secrets, so that they are never shown.
 */
const WHOLE: readonly (readonly string[])[] = [
  ['queue', 'connection'],
  ['backgrounds', 'ai'],
];

/** Lists whose entries may hold secrets, and are called by their names alone. */
const SECRETIVE: readonly string[] = ['services'];

/** A wrong option: where it stands and what to do, as one sentence. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads the options, with the defaults filled in. A wrong option never stops Strapi: it is named
 * in `problems`, its default stands in for it, and the rest holds.
 */
export function parseConfig(input: unknown): { config: Config; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  let candidate: unknown = copy(input ?? {});
  // Each round takes at least one wrong option out, so the bound is only a belt to the braces.
  for (let round = 0; round < 50; round += 1) {
    const result = configSchema.safeParse(candidate);
    if (result.success) return { config: result.data, problems };
    for (const issue of result.error.issues) {
      problems.push(...describe(issue, candidate));
      candidate = without(candidate, issue);
    }
    // Closes the holes that entries have left in their lists.
    candidate = copy(candidate);
  }
  return { config: configSchema.parse({}), problems };
}

function describe(issue: z.core.$ZodIssue, input: unknown): ConfigProblem[] {
  const at = issue.path.map(String);
  const whole = wholeOf(issue);
  if (whole !== null) {
    const path = whole.join('.');
    const where = at.length > whole.length ? ` (${at.slice(whole.length).join('.')})` : '';
    return [
      {
        path,
        message: `"${path}" is ignored, for it cannot be used${where}: ${lower(issue.message)}.`,
      },
    ];
  }
  const entry = entryOf(issue);
  if (entry !== null) return describeEntry(entry, issue, input);
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(at.reduce<unknown>(child, configSchema.parse({})) ?? {});
    return issue.keys.map((key) => ({
      path: [...at, key].join('.'),
      message: `"${[...at, key].join('.')}" is no option of this plugin and is ignored.${suggestion(key, known)}`,
    }));
  }
  const path = at.join('.');
  const given = shorten(at.reduce<unknown>(child, input));
  return [
    {
      path,
      message: `"${path || 'config'}" is ${given}, which cannot be used: ${lower(issue.message)}. The default stands in for it.`,
    },
  ];
}

/** Nothing when the entry was taken out with another of its issues. */
function describeEntry(
  entry: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
  input: unknown,
): ConfigProblem[] {
  const list = entry.slice(0, -1).reduce<unknown>(child, input);
  const index = entry.at(-1) ?? 0;
  if (!isRecord(list) || !Object.hasOwn(list, index)) return [];
  const path = entry.slice(0, -1).map(String).join('.');
  const given = SECRETIVE.includes(path) ? named(child(list, index)) : shorten(child(list, index));
  const part = issue.path.slice(entry.length).map(String).join('.');
  return [
    {
      path,
      message: `"${path}" holds ${given}, which cannot be used${part && ` (${part})`}: ${lower(issue.message)}. It is left out.`,
    },
  ];
}

/** The same options without what the issue names. */
function without(input: unknown, issue: z.core.$ZodIssue): unknown {
  const entry = entryOf(issue);
  const whole = wholeOf(issue);
  if (issue.code === 'unrecognized_keys' && whole === null && entry === null) {
    const parent = issue.path.reduce<unknown>(child, input);
    if (isRecord(parent)) for (const key of issue.keys) Reflect.deleteProperty(parent, key);
    return input;
  }
  const path = whole ?? entry ?? issue.path;
  const last = path.at(-1);
  if (last === undefined) return {};
  const parent = path.slice(0, -1).reduce<unknown>(child, input);
  if (isRecord(parent)) Reflect.deleteProperty(parent, last);
  return input;
}

/** The option that is taken whole and that an issue is about, or null where it is about none. */
function wholeOf({ path }: z.core.$ZodIssue): readonly string[] | null {
  return WHOLE.find((whole) => whole.every((key, index) => path[index] === key)) ?? null;
}

/** The path to the entry of a list that an issue is about, or null where it is about none. */
function entryOf({ path }: z.core.$ZodIssue): readonly PropertyKey[] | null {
  const index = path.findIndex((key) => typeof key === 'number');
  return index === -1 ? null : path.slice(0, index + 1);
}

/**
 * A copy of the plain objects and lists, since wrong options are taken out of it; all else is
 * shared.
 */
function copy(value: unknown): unknown {
  // Holes have no values.
  if (Array.isArray(value)) return Object.values(value).map(copy);
  // A certificate is a Buffer, and must stay one.
  if (!isRecord(value) || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

function child(value: unknown, key: PropertyKey): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined;
}

function named(entry: unknown): string {
  const name = child(entry, 'name');
  return typeof name === 'string' ? `"${name.slice(0, 60)}"` : 'one without a name';
}

function shorten(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  // JSON has no words for NaN and undefined.
  const text = isRecord(value) || typeof value === 'string' ? stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
