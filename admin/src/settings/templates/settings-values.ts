import type {
  AllowedSettings,
  DesignSettings,
  SettingsValues,
} from '../../../../server/src/contracts/settings';
import { without } from '../../field/without';
import { defaultOf, isLocked, type Sections } from '../sections';

/** A design with where it was made. */
export interface ListedDesign {
  readonly design: DesignSettings;
  /** Designs of the config are shown, and changed there alone. */
  readonly isConfigured: boolean;
}

/** Every design by its name. One that was made here takes the place of the config's of that name. */
export function designsOf(
  view: Sections,
  { designs = [] }: SettingsValues,
): ReadonlyMap<string, ListedDesign> {
  const configured = defaultOf(view, 'designs') as readonly DesignSettings[];
  // While the config locks them, what was made here is kept and not used.
  const made = isLocked(view, 'designs') ? [] : designs;
  const listed = (list: readonly DesignSettings[], isConfigured: boolean) =>
    list.map((design) => [design.name, { design, isConfigured }] as const);
  return new Map([...listed(configured, true), ...listed(made, false)]);
}

/** The settings with a design, in the place of the one of its name or behind all others. */
export function withDesign(values: SettingsValues, design: DesignSettings): SettingsValues {
  const { designs = [] } = values;
  const isKnown = designs.some(({ name }) => name === design.name);
  return {
    ...values,
    designs: isKnown
      ? designs.map((each) => (each.name === design.name ? design : each))
      : [...designs, design],
  };
}

/** The templates that editors may pick on the whole site; null for all. */
export function allowedTemplates(
  view: Sections,
  { allowed }: SettingsValues,
): readonly string[] | null {
  const set = isLocked(view, 'allowed') ? undefined : allowed?.templates;
  return set === undefined ? byConfig(view) : set;
}

/**
 * The settings with a template that editors may or may not pick.
 * @param all the names of all templates and designs
 */
export function allow(
  view: Sections,
  values: SettingsValues,
  change: { readonly template: string; readonly isAllowed: boolean },
  all: readonly string[],
): SettingsValues {
  const { template, isAllowed } = change;
  const before = allowedTemplates(view, values) ?? all;
  const names = isAllowed ? [...before, template] : before.filter((name) => name !== template);
  const isAll = all.every((each) => names.includes(each));
  const templates = isAll ? null : [...new Set(names)];
  return withAllowed(values, {
    templates: areSame(templates, byConfig(view)) ? undefined : templates,
  });
}

/** The settings with other parts of what editors may pick; those that are undefined are the config's again. */
export function withAllowed(values: SettingsValues, parts: AllowedSettings): SettingsValues {
  const set = Object.entries({ ...values.allowed, ...parts }).filter(
    ([, part]) => part !== undefined,
  );
  // Nothing but what the config says is nothing that is set.
  return set.length === 0
    ? without(values, 'allowed')
    : { ...values, allowed: Object.fromEntries(set) };
}

function byConfig(view: Sections): readonly string[] | null {
  return (defaultOf(view, 'allowed') as { readonly templates: readonly string[] | null }).templates;
}

function areSame(one: readonly string[] | null, other: readonly string[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((name) => other.includes(name));
}
