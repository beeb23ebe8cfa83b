import type {
  RuleSettings,
  RuleValue,
  SettingsValues,
} from '../../../../server/src/contracts/settings';
import type { RuledAttribute, RuledType } from '../../../../server/src/contracts/settings-types';
import { without } from '../../field/without';
import { isSame } from '../is-same';
import { defaultOf, isLocked, type Sections } from '../sections';

/** What a rule asks of an attribute. */
export interface RuleCondition {
  readonly path: string;
  /** Any of them, as they are typed: some may be empty yet. */
  readonly values: readonly RuleValue[];
}

/** The rules as they hold, the first that fits first. */
export function rulesOf(view: Sections, { rules }: SettingsValues): readonly RuleSettings[] {
  return rules === undefined || isLocked(view, 'rules') ? configuredRules(view) : rules;
}

/** The settings with other rules. Those that the config has are nothing that is set. */
export function withRules(
  view: Sections,
  values: SettingsValues,
  rules: readonly RuleSettings[],
): SettingsValues {
  const isConfigured = isSame(rules, configuredRules(view));
  return isConfigured ? without(values, 'rules') : { ...values, rules };
}

function configuredRules(view: Sections): readonly RuleSettings[] {
  return defaultOf(view, 'rules') as readonly RuleSettings[];
}

/** The content types or locales that a rule names; nothing for all. */
export function namesIn(given: RuleSettings['type']): readonly string[] {
  return given === null || given === undefined ? [] : [given].flat();
}

/** The rule for other content types or locales; for all where none are named. */
export function withNames(
  rule: RuleSettings,
  part: 'type' | 'locale',
  names: readonly string[],
): RuleSettings {
  return names.length === 0 ? without(rule, part) : { ...rule, [part]: names };
}

export function conditionsOf({ where = {} }: RuleSettings): RuleCondition[] {
  return Object.entries(where).map(([path, values]) => ({ path, values: [values].flat() }));
}

export function withConditions(
  rule: RuleSettings,
  conditions: readonly RuleCondition[],
): RuleSettings {
  if (conditions.length === 0) return without(rule, 'where');
  return {
    ...rule,
    where: Object.fromEntries(conditions.map(({ path, values }) => [path, values])),
  };
}

/** What a condition begins with when its attribute is chosen. */
export function conditionFor({ path, kind, values: [first] }: RuledAttribute): RuleCondition {
  if (kind === 'boolean') return { path, values: [true] };
  return { path, values: kind === 'choice' && first !== undefined ? [first] : [''] };
}

/**
 * The attributes that a rule can ask for: what all of its content types have, or where it is for every content
 * type, what any of them has.
 */
export function attributesFor(
  rule: RuleSettings,
  types: readonly RuledType[],
): readonly RuledAttribute[] {
  const uids = namesIn(rule.type);
  const named = types.filter(({ uid }) => uids.length === 0 || uids.includes(uid));
  const byPath = new Map(
    named.flatMap(({ attributes }) => attributes.map((each) => [each.path, each] as const)),
  );
  const isInAll = (path: string) =>
    named.every(({ attributes }) => attributes.some((each) => each.path === path));
  return [...byPath.values()].filter(({ path }) => uids.length === 0 || isInAll(path));
}

/** Whether a rule can be saved and tried: every condition has a value. */
export function isWhole(rule: RuleSettings): boolean {
  return conditionsOf(rule).every(({ values }) => values.some((value) => !isEmpty(value)));
}

/** A rule as it is saved: values without what is empty, and numbers as such. */
export function cleaned(rule: RuleSettings, types: readonly RuledType[]): RuleSettings {
  if (rule.where === undefined) return rule;
  const attributes = attributesFor(without(rule, 'type'), types);
  const clean = ({ path, values }: RuleCondition): RuleCondition => {
    const isNumber = attributes.find((each) => each.path === path)?.kind === 'number';
    const left = values.filter((value) => !isEmpty(value));
    return { path, values: isNumber ? left.map(toNumber) : left.map(trimmed) };
  };
  return withConditions(rule, conditionsOf(rule).map(clean));
}

/** A path as people read it: `category.name` is the name of the category. */
export function pathText(path: string): string {
  // The dots in brackets belong to the name of a component.
  return path.replace(/\.(?![^[\]]*\])/gu, ' › ');
}

function isEmpty(value: RuleValue): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function trimmed(value: RuleValue): RuleValue {
  return typeof value === 'string' ? value.trim() : value;
}

/** What is no number stays as it is typed. */
function toNumber(value: RuleValue): RuleValue {
  const number = Number(value);
  return typeof value === 'string' && Number.isFinite(number) ? number : value;
}
