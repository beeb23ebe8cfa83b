import type { SettingsView } from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';

/** What people call what rules name; what is not there any more, by its own name. */
export interface Naming {
  /** The codes of the site's locales. */
  readonly locales: readonly string[];
  readonly template: (name: string) => string;
  readonly type: (uid: string) => string;
  readonly locale: (code: string) => string;
}

export function namingOf(
  { types, locales }: Pick<SettingsView, 'types' | 'locales'>,
  { templates }: Pick<SettingsTemplates, 'templates'>,
): Naming {
  return {
    locales: locales.map(({ code }) => code),
    template: (name) => templates.find((each) => each.name === name)?.label ?? name,
    type: (uid) => types.find((each) => each.uid === uid)?.name ?? uid,
    locale: (code) => locales.find((each) => each.code === code)?.name ?? code,
  };
}
