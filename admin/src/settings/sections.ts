import type {
  SectionName,
  SettingsValues,
  SettingsView,
} from '../../../server/src/contracts/settings';

/** The settings by their sections, as the server answers them. */
export type Sections = Pick<SettingsView, 'sections'>;

/** All settings as they were saved: what is absent is the config's. */
export function savedValues({ sections }: Sections): SettingsValues {
  const set = sections.filter(({ value }) => value !== undefined);
  return Object.fromEntries(set.map(({ name, value }) => [name, value]));
}

export function isLocked({ sections }: Sections, section: SectionName): boolean {
  return sections.some(({ name, locked }) => name === section && locked);
}

/** What the config says of a section. */
export function defaultOf({ sections }: Sections, section: SectionName): unknown {
  return sections.find(({ name }) => name === section)?.default;
}
