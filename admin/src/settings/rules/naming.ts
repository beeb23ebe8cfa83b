import type { SettingsView } from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';
import type { SettingsTypes } from '../../../../server/src/contracts/settings-types';

/** What people call what rules name; what is not there any more, by its own name. */
export interface Naming {
  readonly template: (name: string) => string;
  readonly type: (uid: string) => string;
  readonly locale: (code: string) => string;
}

export function namingOf(
  { types }: Pick<SettingsView, 'types'>,
  { templates }: Pick<SettingsTemplates, 'templates'>,
  { locales }: Pick<SettingsTypes, 'locales'>,
): Naming {
  return {
    template: (name) => templates.find((each) => each.name === name)?.label ?? name,
    type: (uid) => types.find((each) => each.uid === uid)?.name ?? uid,
    locale: (code) => locales.find((each) => each.code === code)?.name ?? code,
  };
}
