import type { AllowedSettings, SettingsValues } from '../../../../server/src/contracts/settings';
import { without } from '../../field/without';
import { isSame } from '../is-same';
import { defaultOf, isLocked, type Sections } from '../sections';
import { withAllowed } from './settings-values';

/** What names a template besides the entries that have it. */
export interface TemplateUses {
  readonly isSiteDefault: boolean;
  /** The uids of the content types that it is set for. */
  readonly types: readonly string[];
  /** How many rules and fallbacks name it. */
  readonly rules: number;
  readonly fallbacks: number;
}

interface Naming {
  readonly template?: string | null;
}

/** What settings and config name a template for. */
export function usesOf(view: Sections, values: SettingsValues, name: string): TemplateUses {
  const read = (section: 'template' | 'templateByType' | 'rules' | 'fallback') =>
    isLocked(view, section) || values[section] === undefined
      ? defaultOf(view, section)
      : values[section];
  const byType = read('templateByType') as Readonly<Record<string, string>>;
  return {
    isSiteDefault: read('template') === name,
    types: Object.keys(byType).filter((uid) => byType[uid] === name),
    rules: naming(read('rules'), name).length,
    fallbacks: naming(read('fallback'), name).length,
  };
}

/**
 * The settings without a design, and without what names it: that would stand for nothing. What then says no
 * more than the config is not set any more. Sections that the config locks stay as they are stored.
 */
export function withoutDesign(
  view: Sections,
  values: SettingsValues,
  name: string,
): SettingsValues {
  const locked = view.sections.filter(
    (section) => section.locked && values[section.name] !== undefined,
  );
  const kept = Object.fromEntries(locked.map((section) => [section.name, values[section.name]]));
  return { ...withoutConfigured(view, withoutUses(values, name)), ...kept };
}

const NAMING = ['templateByType', 'rules', 'fallback'] as const;

function withoutConfigured(view: Sections, values: SettingsValues): SettingsValues {
  const said = NAMING.filter((section) =>
    isSame<unknown>(values[section], defaultOf(view, section)),
  );
  const left = said.reduce<SettingsValues>((others, section) => without(others, section), values);
  const { allowed, designs } = left;
  const configured = defaultOf(view, 'allowed') as AllowedSettings;
  const parts = withAllowed(left, {
    ...(isSame(allowed?.templates, configured.templates) && { templates: undefined }),
    ...(isSame(allowed?.byType, configured.byType) && { byType: undefined }),
  });
  // They stand beside the config's.
  return designs?.length === 0 ? without(parts, 'designs') : parts;
}

function withoutUses(values: SettingsValues, name: string): SettingsValues {
  const { designs = [], allowed, template, templateByType, rules, fallback } = values;
  const isNamed = template === name;
  const others = isNamed ? without(values, 'template') : values;
  return {
    ...others,
    designs: designs.filter((design) => design.name !== name),
    ...(allowed !== undefined && { allowed: notAllowed(allowed, name) }),
    ...(templateByType !== undefined && {
      templateByType: Object.fromEntries(
        Object.entries(templateByType).filter(([, named]) => named !== name),
      ),
    }),
    ...(rules !== undefined && { rules: notNaming(rules, name) }),
    ...(fallback !== undefined && { fallback: notNaming(listOf(fallback), name) }),
  };
}

/** Lists without it. One that is empty now would be refused: all templates are allowed there again. */
function notAllowed({ templates, byType }: AllowedSettings, name: string): AllowedSettings {
  const left = (names: readonly string[]) => names.filter((each) => each !== name);
  const named = templates && left(templates);
  return {
    ...(templates !== undefined && { templates: named && named.length > 0 ? named : null }),
    ...(byType !== undefined && {
      byType: Object.fromEntries(
        Object.entries(byType).flatMap(([uid, names]) =>
          left(names).length > 0 ? [[uid, left(names)]] : [],
        ),
      ),
    }),
  };
}

function naming(given: unknown, name: string): unknown[] {
  return listOf(given).filter(({ template }) => template === name);
}

/** A list, one entry, a picture's path, or nothing: fallbacks may be written as any of these. */
function listOf(given: unknown): readonly Naming[] {
  return given === null ? [] : ([given].flat() as readonly Naming[]);
}

function notNaming<Each extends Naming>(list: readonly Each[], name: string): Each[] {
  return list.filter(({ template }) => template !== name);
}
