import { OgImageError } from '../contracts/errors';
import type { RuleValue } from '../contracts/settings';
import type { Mapping } from './mapping';
import { formatPath, type Path } from './path';
import { readValues, type Entry, type Sources } from './read';

/** What an entry must hold for a rule to fit. */
export interface Condition {
  readonly path: Path;
  /** Any of them. */
  readonly values: readonly RuleValue[];
}

/** Which template entries of a content type have whose editor picked none. */
export interface Rule {
  /** Its place among the rules for all content types, from 0. */
  readonly index: number;
  /** The name of a template or a design. */
  readonly template: string;
  /** Null for all. */
  readonly locales: readonly string[] | null;
  /** All of them must hold. */
  readonly conditions: readonly Condition[];
}

/**
 * The first rule that fits an entry, or null.
 * @param entry as loaded by a mapping that has the rules' conditions
 * @param sources takes what was read besides the entry: a change of it may make another rule fit
 */
export function firstRule(
  rules: readonly Rule[],
  entry: Entry,
  locale: string,
  sources: Sources,
): Rule | null {
  const fitting = rules.find(
    ({ locales, conditions }) =>
      (locales?.includes(locale) ?? true) &&
      conditions.every(({ path, values }) =>
        readValues(entry, path, sources).some((held) => values.some((value) => is(held, value))),
      ),
  );
  return fitting ?? null;
}

/** A mapping that also reads what rules ask for. */
export function withConditions(
  mapping: Mapping | OgImageError,
  rules: readonly Rule[],
): Mapping | OgImageError {
  if (mapping instanceof OgImageError || rules.length === 0) return mapping;
  const conditions = rules.flatMap((rule) => rule.conditions.map(({ path }) => path));
  return { ...mapping, conditions };
}

/** Rules as plain data, the same for rules that decide the same. */
export function describeRules(rules: readonly Rule[]): object[] {
  return rules.map(({ template, locales, conditions }) => ({
    template,
    locales,
    where: conditions.map(({ path, values }) => [formatPath(path), values]),
  }));
}

/** Databases and forms give some numbers as texts. */
function is(held: unknown, value: RuleValue): boolean {
  if (typeof value === 'number' && typeof held === 'string') {
    return held.trim() !== '' && Number(held) === value;
  }
  if (typeof value === 'string' && typeof held === 'number') return String(held) === value;
  return held === value;
}
