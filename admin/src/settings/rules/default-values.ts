import type { AllowedSettings, SettingsValues } from '../../../../server/src/contracts/settings';
import { without } from '../../field/without';
import { isSame } from '../is-same';
import { defaultOf, isLocked, type Sections } from '../sections';
import { withAllowed } from '../templates/settings-values';

/** By the uids of content types. */
type ByType<Value> = Readonly<Record<string, Value>>;

/** The default template of the site; null where it is chosen by what entries have. */
export function siteTemplate(view: Sections, { template }: SettingsValues): string | null {
  return template === undefined || isLocked(view, 'template') ? configuredTemplate(view) : template;
}

/** What the config says of it. */
export function configuredTemplate(view: Sections): string | null {
  return defaultOf(view, 'template') as string | null;
}

/** The settings with another default template of the site; undefined for the config's. */
export function withSiteTemplate(
  values: SettingsValues,
  template: string | null | undefined,
): SettingsValues {
  return template === undefined ? without(values, 'template') : { ...values, template };
}

/** The default templates of content types that have one. */
export function typeTemplates(view: Sections, { templateByType }: SettingsValues): ByType<string> {
  return templateByType === undefined || isLocked(view, 'templateByType')
    ? configuredTypeTemplates(view)
    : templateByType;
}

/** What the config says of them. */
export function configuredTypeTemplates(view: Sections): ByType<string> {
  return defaultOf(view, 'templateByType') as ByType<string>;
}

/** The settings with another default template of a content type; undefined for none of its own. */
export function withTypeTemplate(
  view: Sections,
  values: SettingsValues,
  uid: string,
  template: string | undefined,
): SettingsValues {
  const changed = withEntry(typeTemplates(view, values), uid, template);
  return isSame(changed, configuredTypeTemplates(view))
    ? without(values, 'templateByType')
    : { ...values, templateByType: changed };
}

/** The templates that editors may pick for content types that do not have all of them. */
export function typeAllowed(
  view: Sections,
  { allowed }: SettingsValues,
): ByType<readonly string[]> {
  return allowed?.byType === undefined || isLocked(view, 'allowed')
    ? configuredAllowed(view)
    : allowed.byType;
}

/** What the config says of them. */
export function configuredAllowed(view: Sections): ByType<readonly string[]> {
  return (defaultOf(view, 'allowed') as AllowedSettings).byType ?? {};
}

/** The settings with other templates that editors may pick for a content type; none for all. */
export function withTypeAllowed(
  view: Sections,
  values: SettingsValues,
  uid: string,
  names: readonly string[],
): SettingsValues {
  const changed = withEntry(typeAllowed(view, values), uid, names.length === 0 ? undefined : names);
  const byType = isSame(changed, configuredAllowed(view)) ? undefined : changed;
  return withAllowed(values, { byType });
}

/** The settings where all of this is as the config says, but for what is locked: that stays as it is stored. */
export function withoutTypeSettings(view: Sections, values: SettingsValues): SettingsValues {
  const templates = isLocked(view, 'templateByType') ? values : without(values, 'templateByType');
  return isLocked(view, 'allowed') ? templates : withAllowed(templates, { byType: undefined });
}

/** Whether something of this is set, and can be set back. */
export function hasTypeSettings(view: Sections, values: SettingsValues): boolean {
  return !isSame(withoutTypeSettings(view, values), values);
}

function withEntry<Value>(
  map: ByType<Value>,
  uid: string,
  value: Value | undefined,
): ByType<Value> {
  const others = without(map, uid);
  return value === undefined ? others : { ...others, [uid]: value };
}
